package org.serachub.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.FieldId;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.FieldView;
import org.serachub.disclosure.ValueView;
import org.serachub.request.EntryId;

/**
 * An action as one reader may see it: its row, and of its words those that the door has shown.
 *
 * @param reference of the case
 * @param measure empty text if it may not be seen, as the other words
 * @param progress oldest first
 * @param outcomes oldest first: what came of it, and why it was ever handed back
 */
public record SeenAction(
    CaseAction row,
    String reference,
    String title,
    String measure,
    String risk,
    List<Said> progress,
    List<Said> outcomes) {
  /** Overdue first, then what is due first; what is over comes last. */
  public static final Comparator<SeenAction> BY_DUE_DATE =
      Comparator.comparing((SeenAction seen) -> !seen.row().state().open())
          .thenComparing(seen -> seen.row().due())
          .thenComparing(SeenAction::reference)
          .thenComparing(seen -> seen.row().id().toString());

  /** Something that was added at a time. */
  public record Said(Instant at, String text) {
    @Override
    public String toString() {
      return "[said]";
    }
  }

  /** Copies the lists. */
  public SeenAction {
    progress = List.copyOf(progress);
    outcomes = List.copyOf(outcomes);
  }

  /** Those of {@code rows} whose title a view shows, in the order of {@link #BY_DUE_DATE}. */
  public static List<SeenAction> of(List<CaseView> views, List<CaseAction> rows) {
    var seen = new ArrayList<SeenAction>();
    for (var view : views) {
      for (var row : rows) {
        if (row.caseId().equals(view.id())) {
          of(view, row).ifPresent(seen::add);
        }
      }
    }
    return seen.stream().sorted(BY_DUE_DATE).toList();
  }

  /** The action of a row, if a view shows its title. */
  public static Optional<SeenAction> of(CaseView view, CaseAction row) {
    return said(view, row.entry(), ActionFields.TITLE).stream()
        .findFirst()
        .map(
            title ->
                new SeenAction(
                    row,
                    view.reference(),
                    title.text(),
                    only(view, row.entry(), ActionFields.MEASURE),
                    only(view, row.entry(), ActionFields.RISK),
                    said(view, row.entry(), ActionFields.PROGRESS),
                    said(view, row.entry(), ActionFields.OUTCOME)));
  }

  private static String only(CaseView view, EntryId entry, FieldId field) {
    return said(view, entry, field).stream().findFirst().map(Said::text).orElse("");
  }

  private static List<Said> said(CaseView view, EntryId entry, FieldId field) {
    return view.subjects().stream()
        .flatMap(subject -> subject.fields().stream())
        .filter(one -> one.field().id().equals(field))
        .map(FieldView::values)
        .flatMap(List::stream)
        .filter(value -> value.source().filter(of -> of.entry().equals(entry)).isPresent())
        .map(SeenAction::said)
        .sorted(Comparator.comparing(Said::at))
        .toList();
  }

  private static Said said(ValueView value) {
    return new Said(value.source().orElseThrow().recordedAt(), value.text());
  }

  /** True if it should have been done by now. */
  public boolean overdue(LocalDate today) {
    return row.overdue(today);
  }

  @Override
  public String toString() {
    return "[action]";
  }
}
