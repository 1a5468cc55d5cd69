package org.serachub.policy.web;

import java.util.List;
import org.serachub.decision.Field;
import org.serachub.decision.Level;
import org.serachub.decision.report.Onlooker;
import org.serachub.decision.report.Supposed;
import org.serachub.policy.ActivePolicy;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** A category: a row for each reader, a column for each field. */
public record MatrixPage(
    String version,
    List<Choice> choices,
    Typed typed,
    String caption,
    List<String> columns,
    List<Row> rows) {
  static final String PATH = "/policy";

  /** Copies the lists. */
  public MatrixPage {
    choices = List.copyOf(choices);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** One control above the matrix. */
  public record Choice(String name, String label, List<Option> options) {}

  /** One reader. */
  public record Row(String reader, List<Cell> cells) {}

  /** What that reader gets of one field; it leads to the rules behind it. */
  public record Cell(LevelWord level, Link rules) {}

  static MatrixPage of(ActivePolicy policy, MatrixView view) {
    var set = policy.set();
    var fields =
        set.catalogue().fields().stream()
            .filter(field -> field.category().equals(view.category()))
            .toList();
    var rows =
        Onlooker.all().stream()
            .map(onlooker -> new Row(Readers.of(onlooker), cells(policy, view, fields, onlooker)))
            .toList();
    return new MatrixPage(
        set.version(),
        MatrixChoices.of(set),
        Typed.of(view.answers()),
        view.category().label(),
        fields.stream().map(Field::label).toList(),
        rows);
  }

  private static List<Cell> cells(
      ActivePolicy policy, MatrixView view, List<Field> fields, Onlooker onlooker) {
    return fields.stream().map(field -> cell(policy, view.supposed(field).as(onlooker))).toList();
  }

  private static Cell cell(ActivePolicy policy, Supposed supposed) {
    Level level = supposed.decide(policy.policy()).level();
    var word = LevelWord.of(level);
    return new Cell(word, new Link(word.text(), TryPage.path(supposed)));
  }
}
