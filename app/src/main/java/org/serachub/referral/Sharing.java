package org.serachub.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.Term;

/**
 * What a person said about sharing, or why they were not asked yet. What was said becomes a consent
 * record; why it is shared all the same becomes a value of the case.
 *
 * @param said empty: not asked yet
 * @param on the day on which they said it; empty if they were not asked
 * @param reason why it is referred all the same; empty if they agreed
 */
public record Sharing(
    Optional<ConsentState> said, Optional<LocalDate> on, Optional<String> reason) {
  /** The name of the page in addresses. */
  public static final String STEP = "sharing";

  /** What the page is called. */
  public static final String TITLE = "Agreement to share";

  /** The field that holds the reason. */
  public static final FieldId REASON = new FieldId("decision-reason");

  /** The code for somebody who was not asked. */
  public static final String NOT_ASKED = "not-asked";

  // In a draft only: on sending these become a consent record.
  private static final FieldId SAID = new FieldId("said-on-sharing");
  private static final FieldId ON = new FieldId("said-on-sharing-day");

  /** Under these a draft keeps the answers. */
  public static final List<FieldId> FIELDS = List.of(SAID, ON, REASON);

  /** True if a subject of that kind is asked. */
  public static boolean asks(SubjectKind kind) {
    return kind == SubjectKind.SURVIVOR;
  }

  /** What stands in a draft of a subject. */
  public static Optional<Sharing> of(DraftReferral draft, UUID key) {
    var about = Optional.of(key);
    return draft.codes(about, SAID).stream()
        .findFirst()
        .map(
            code ->
                new Sharing(
                    state(code),
                    draft.answer(about, ON).map(day -> ((Content.Day) day).date()),
                    draft.answer(about, REASON).map(text -> ((Content.Text) text).text())));
  }

  /** What was chosen, as a form sends it. */
  public String code() {
    return said.map(ConsentState::word).orElse(NOT_ASKED);
  }

  /** The state of a code. */
  public static Optional<ConsentState> state(String code) {
    return code.equals(NOT_ASKED)
        ? Optional.empty()
        : Optional.of(Term.of(ConsentState.class, code));
  }

  /** True for what a draft keeps beside values. */
  static boolean keeps(FieldId field) {
    return field.equals(SAID) || field.equals(ON);
  }

  /** The answers to keep in a draft. */
  public Map<FieldId, Optional<Content>> answers() {
    Map<FieldId, Optional<Content>> answers = new HashMap<>();
    answers.put(SAID, Optional.of(new Content.Chosen(List.of(code()))));
    answers.put(ON, on.map(Content.Day::new));
    answers.put(REASON, reason.map(Content.Text::new));
    return answers;
  }

  @Override
  public String toString() {
    return "[sharing]";
  }
}
