package org.serachub.pack.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.Level;
import org.serachub.disclosure.SeenAs.Beyond;
import org.serachub.pack.CasePack;
import org.serachub.web.Words;

/**
 * A pack as another agency would have it.
 *
 * @param invitations path of the page that lists who is invited
 * @param beyond what that agency may see more of, by how much
 */
public record SeenAsPage(String agency, String invitations, CasePack pack, List<Line> beyond) {
  /** Copies the list. */
  public SeenAsPage {
    beyond = List.copyOf(beyond);
  }

  /** Fields of which an agency gets so much. */
  public record Line(String level, String fields) {}

  static List<Line> lines(List<Beyond> beyond, String survivor) {
    return Stream.of(Level.SHOWN, Level.PARTIAL, Level.WITHHELD)
        .map(level -> new Line(Words.of(level), fields(beyond, level, survivor)))
        .filter(line -> !line.fields().isEmpty())
        .toList();
  }

  private static String fields(List<Beyond> beyond, Level level, String survivor) {
    return beyond.stream()
        .filter(one -> one.theirs() == level)
        .collect(
            Collectors.groupingBy(
                Beyond::about,
                java.util.TreeMap::new,
                Collectors.mapping(one -> one.field().label(), Collectors.joining("; "))))
        .entrySet()
        .stream()
        .map(each -> Words.of(each.getKey(), survivor) + ": " + each.getValue())
        .collect(Collectors.joining(". "));
  }
}
