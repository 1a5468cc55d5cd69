package org.serachub.triage.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.ValueView;
import org.serachub.triage.TriageFields;
import org.serachub.web.Link;
import org.serachub.web.Typed;

/**
 * What the coordinator writes when a referral is accepted, asked about or declined.
 *
 * @param says what will happen
 * @param unanswered the referrer was asked something that a decision leaves without an answer
 */
public record DecisionPage(
    String says, boolean unanswered, List<Asked> asked, String button, Typed typed, Link back) {
  /** One question. */
  public record Asked(Field field, String question, String hint) {
    /** What it is called in the form. */
    public String prefix() {
      return field.id() + "-";
    }
  }

  /** Copies the list. */
  public DecisionPage {
    asked = List.copyOf(asked);
  }

  /** True if the last question is newer than the last answer, as far as the door shows them. */
  static boolean isUnanswered(CaseView view) {
    return last(view, TriageFields.QUESTION)
        .filter(asked -> last(view, TriageFields.ANSWER).filter(asked::isBefore).isEmpty())
        .isPresent();
  }

  private static Optional<Instant> last(CaseView view, FieldId field) {
    return view.subjects().stream()
        .flatMap(subject -> subject.fields().stream())
        .filter(found -> found.field().id().equals(field))
        .flatMap(found -> found.values().stream())
        .flatMap(value -> value.source().stream())
        .map(ValueView.Source::recordedAt)
        .max(Comparator.naturalOrder());
  }
}
