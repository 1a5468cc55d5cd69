package org.serachub.canary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.serachub.canary.World.Persona;
import org.serachub.testing.Browser.Answer;

/** Where a reader looks: the routes of the golden list in turn, near what is different. */
final class Tour {
  private final List<RouteTable.Row> rows;
  private final RouteTable routes;
  private final Known known;
  private final Random random;
  private final Map<List<String>, Integer> looked = new HashMap<>();
  private final Map<List<Object>, Set<String>> links = new HashMap<>();
  private final Set<String> answered = new HashSet<>();

  /** One address of one route. */
  record Stop(RouteTable.Row row, String address) {}

  Tour(RouteTable routes, Known known, Random random) {
    this.routes = routes;
    this.rows = routes.reading().stream().filter(row -> !row.who().equals("open")).toList();
    this.known = known;
    this.random = random;
  }

  /** So many of the routes that this role has looked at least, those of the pair first. */
  List<Stop> stops(Persona reader, Map<String, String> where, int count) {
    var stops = new ArrayList<Stop>();
    var mine =
        rows.stream()
            .filter(row -> row.open(reader.role()))
            .sorted(Comparator.comparingInt(row -> looked(reader, row)))
            .toList();
    for (var row : mine) {
      if (stops.size() < count) {
        address(reader, row, where).ifPresent(address -> stops.add(new Stop(row, address)));
      }
    }
    stops.forEach(stop -> looked.merge(key(reader, stop.row()), 1, Integer::sum));
    return stops;
  }

  /** One route near the difference, if it is the reader's and leads there. */
  Optional<Stop> at(Persona reader, String path, Map<String, String> where) {
    return rows.stream()
        .filter(row -> row.path().equals(path) && row.open(reader.role()))
        .filter(row -> where.containsKey("code"))
        .flatMap(row -> filled(path, where).map(address -> new Stop(row, address)).stream())
        .findFirst();
  }

  /** Addresses of one route all over the world, for what was not reached near a difference. */
  List<Stop> more(Persona reader, RouteTable.Row row, int count) {
    var addresses = new LinkedHashSet<String>();
    links(reader, row).stream().limit(count / 2).forEach(addresses::add);
    for (var i = 0; i < 3 * count; i++) {
      filled(row.path(), Map.of()).ifPresent(addresses::add);
    }
    return addresses.stream().limit(count).map(address -> new Stop(row, address)).toList();
  }

  /** Notes what was answered, and where it leads. */
  void note(Persona reader, Stop stop, Answer answer) {
    if (answer.status() == 200) {
      answered.add(stop.row().path());
      for (var link : answer.html().select("a[href^=/]").eachAttr("href")) {
        routes
            .of("GET", link.split("[?#]", 2)[0])
            .ifPresent(row -> links(reader, row).add(link.split("#", 2)[0]));
      }
    }
  }

  void reached(String route) {
    answered.add(route);
  }

  /** The routes of which nobody has seen a page. */
  List<RouteTable.Row> unanswered() {
    return rows.stream().filter(row -> !answered.contains(row.path())).toList();
  }

  /** Near the difference, if the variables can be filled so; else wherever a link has led. */
  private Optional<String> address(Persona reader, RouteTable.Row row, Map<String, String> where) {
    var near = filled(row.path(), where);
    var seen = List.copyOf(links(reader, row));
    if (near.isPresent() && (seen.isEmpty() || random.nextBoolean())) {
      return near;
    }
    var about = where.getOrDefault("reference", "");
    var nearer = seen.stream().filter(link -> link.contains(about)).toList();
    var some = nearer.isEmpty() ? seen : nearer;
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
  }

  private Optional<String> filled(String path, Map<String, String> where) {
    var filled = path;
    while (filled.contains("{")) {
      var name = filled.substring(filled.indexOf('{') + 1, filled.indexOf('}'));
      var words = known.of(name, filled);
      var word = where.get(name);
      if (word == null && !known.knows(name)) {
        return Optional.empty();
      }
      var usable = word != null && (!name.equals("code") || filled.startsWith("/conferences/"));
      filled =
          filled.replaceFirst(
              "\\{" + name + "}", usable ? word : words.get(random.nextInt(words.size())));
    }
    return Optional.of(filled);
  }

  private int looked(Persona reader, RouteTable.Row row) {
    return looked.getOrDefault(key(reader, row), 0);
  }

  private static List<String> key(Persona reader, RouteTable.Row row) {
    return List.of(reader.role(), row.path());
  }

  private Set<String> links(Persona reader, RouteTable.Row row) {
    return links.computeIfAbsent(List.of(reader, row.path()), key -> new LinkedHashSet<>());
  }
}
