package org.serachub.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a table whose cells say what they are, so that a narrow screen can show each row as a
 * block of lines; roles keep it a table to whoever has it read out.
 */
public final class StackedRows implements Content {
  private static final Pattern OPENING = Pattern.compile("<(tr|td|th)(?=[ >])");

  private final Content rows;
  private final List<String> columns;

  private StackedRows(Content rows, List<String> columns) {
    this.rows = rows;
    this.columns = List.copyOf(columns);
  }

  /**
   * The same rows with labels.
   *
   * @param rows with a cell for each column, and no table within
   */
  public static Content of(Content rows, List<String> columns) {
    return new StackedRows(rows, columns);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    var plain = new StringOutput();
    rows.writeTo(new OwaspHtmlTemplateOutput(plain));
    output.writeContent(labelled(plain.toString()));
  }

  // Whatever was typed is escaped by now: what begins like a cell is one.
  private String labelled(String html) {
    var column = new int[] {0};
    return OPENING
        .matcher(html)
        .replaceAll(
            tag -> {
              var name = tag.group(1);
              if (name.equals("tr")) {
                column[0] = 0;
                return "<tr role=\"row\"";
              }
              var label = columns.get(Math.min(column[0]++, columns.size() - 1));
              return Matcher.quoteReplacement(
                  name.equals("th")
                      ? "<th role=\"rowheader\""
                      : "<td role=\"cell\" data-label=\"" + escaped(label) + "\"");
            });
  }

  private static String escaped(String label) {
    return label.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
