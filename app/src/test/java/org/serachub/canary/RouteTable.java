package org.serachub.canary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.serachub.architecture.Golden;

/** The golden list of routes, for telling which route an address takes. */
final class RouteTable {
  private final List<Row> rows;

  /** One line of the list. */
  record Row(String method, String path, String who, String audit, Pattern pattern) {
    boolean open(String role) {
      return who.equals("open")
          || who.equals("signed-in")
          || List.of(who.split(",")).contains(role);
    }

    long variables() {
      return path.chars().filter(c -> c == '{').count();
    }
  }

  RouteTable() {
    this.rows =
        Golden.lines("routes.txt").stream()
            .map(line -> line.split(" +"))
            .map(part -> new Row(part[0], part[1], part[2], part[3], pattern(part[1])))
            .sorted(Comparator.comparing(Row::variables))
            .toList();
  }

  List<Row> reading() {
    return rows.stream().filter(row -> row.method().equals("GET")).toList();
  }

  /** The route that {@code path}, without its query, takes. */
  Optional<Row> of(String method, String path) {
    return rows.stream()
        .filter(row -> row.method().equals(method) && row.pattern().matcher(path).matches())
        .findFirst();
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+"));
  }
}
