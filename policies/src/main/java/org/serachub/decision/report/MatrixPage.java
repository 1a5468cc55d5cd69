package org.serachub.decision.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.Category;
import org.serachub.decision.Field;
import org.serachub.decision.Level;

/**
 * The matrix as one page of HTML that needs nothing else: a table for each category, a row for each
 * field, a column for each reader. Each cell has a letter for each situation, in a colour, and the
 * words for whoever does not see colours.
 */
public final class MatrixPage {
  private static final Map<Level, String> COLOURS =
      Map.of(
          Level.HIDDEN, "#ffffff",
          Level.WITHHELD, "#e6e6e6",
          Level.PARTIAL, "#ffe9b3",
          Level.SHOWN, "#bfe3c8");

  private final Matrix matrix;

  /** A page of that matrix. */
  public MatrixPage(Matrix matrix) {
    this.matrix = matrix;
  }

  /** All of it. */
  public String html() {
    String tables =
        matrix.policy().catalogue().categories().stream()
            .map(this::table)
            .collect(Collectors.joining());
    return """
        <!doctype html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><title>Who sees what</title>
        <style>
        body { font: 16px/1.4 sans-serif; margin: 1rem; color: #0b0c0c; }
        table { border-collapse: collapse; margin-bottom: 2rem; }
        caption { text-align: left; font-weight: bold; font-size: 1.25rem; padding: .5rem 0; }
        th, td { border: 1px solid #6f777b; padding: .25rem .4rem; text-align: left; vertical-align: top; }
        td { white-space: nowrap; font-family: monospace; }
        """
        + colours()
        + """
        </style></head>
        <body>
        <h1>Who sees what</h1>
        """
        + "<p>Policy "
        + matrix.policy().version()
        + ", for a plain value under a live agreement. "
        + text(matrix.legend().strip())
        + "</p>\n"
        + tables
        + "</body>\n</html>\n";
  }

  private static String colours() {
    return Stream.of(Level.values())
        .map(level -> ".%s { background: %s; }\n".formatted(level.word(), COLOURS.get(level)))
        .collect(Collectors.joining());
  }

  private String table(Category category) {
    String readers =
        Onlooker.all().stream()
            .map(onlooker -> "<th scope=\"col\">" + text(onlooker.heading()) + "</th>")
            .collect(Collectors.joining());
    String rows =
        matrix.policy().catalogue().fields().stream()
            .filter(field -> field.category().equals(category))
            .map(this::row)
            .collect(Collectors.joining());
    return "<table><caption>%s</caption>\n<thead><tr><th scope=\"col\">Field</th>%s</tr></thead>\n<tbody>\n%s</tbody></table>\n"
        .formatted(text(category.label()), readers, rows);
  }

  private String row(Field field) {
    String cells =
        Onlooker.all().stream()
            .map(onlooker -> "<td>" + cell(onlooker, field) + "</td>")
            .collect(Collectors.joining());
    return "<tr><th scope=\"row\">%s<br><small>%s</small></th>%s</tr>\n"
        .formatted(text(field.label()), field.id(), cells);
  }

  private String cell(Onlooker onlooker, Field field) {
    return List.of(Situation.values()).stream()
        .map(situation -> letter(situation, matrix.level(onlooker, situation, field)))
        .collect(Collectors.joining());
  }

  private static String letter(Situation situation, Level level) {
    return "<abbr class=\"%s\" title=\"%s: %s\">%s</abbr>"
        .formatted(level.word(), situation.word(), level.word(), level.name().substring(0, 1));
  }

  private static String text(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
