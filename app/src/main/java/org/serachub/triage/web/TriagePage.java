package org.serachub.triage.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.SubjectView;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;
import org.serachub.web.cases.SubjectNames;

/**
 * One new referral, as far as the coordinator may see it.
 *
 * @param child why the way of a child is to be taken; empty: nothing says so
 * @param matches cases that may be about the same
 * @param linked references of earlier cases it was linked to
 */
public record TriagePage(
    String reference,
    String since,
    List<Link> acts,
    Optional<String> child,
    boolean danger,
    List<Match> matches,
    List<Link> linked,
    List<Card> cards) {
  /**
   * A case that may be about the same.
   *
   * @param says what agrees, in plain words
   * @param repeat within the partnership's window
   * @param linked already linked to this referral
   */
  public record Match(
      String reference, String says, boolean repeat, String window, boolean linked) {}

  /** What is shown of one subject. */
  public record Card(String title, List<Row> rows) {}

  /** One field. */
  public record Row(String label, List<Line> lines) {}

  /** One value, and who recorded it. */
  public record Line(String text, String source) {
    @Override
    public String toString() {
      return "[line]";
    }
  }

  /** Copies the lists. */
  public TriagePage {
    acts = List.copyOf(acts);
    matches = List.copyOf(matches);
    linked = List.copyOf(linked);
    cards = List.copyOf(cards);
  }

  /** What the door shows of each subject. */
  static List<Card> cards(CaseView view, String survivor) {
    var cards = new ArrayList<Card>();
    for (var subject : view.subjects()) {
      var rows = rows(subject);
      if (!rows.isEmpty()) {
        cards.add(new Card(SubjectNames.title(view, subject, survivor), rows));
      }
    }
    return cards;
  }

  private static List<Row> rows(SubjectView subject) {
    return subject.fields().stream()
        .filter(field -> !field.values().isEmpty())
        .map(
            field ->
                new Row(
                    field.field().label(),
                    field.values().stream()
                        .map(
                            value ->
                                new Line(
                                    value.text(),
                                    value
                                        .source()
                                        .map(
                                            source ->
                                                source.custodian()
                                                    + ", "
                                                    + CivilTime.day(source.recordedAt()))
                                        .orElse("in general terms")))
                        .toList()))
        .toList();
  }
}
