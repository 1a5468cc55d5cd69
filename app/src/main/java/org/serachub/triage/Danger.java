package org.serachub.triage;

import java.util.Set;
import java.util.stream.Stream;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.disclosure.CaseView;

/** Whether somebody is in danger right now. Looks only at what the door has shown this reader. */
public final class Danger {
  /** The field that says so. */
  public static final FieldId FIELD = new FieldId("risk-immediate");

  /** The answer of somebody who has not rung 999 yet. */
  public static final String NOT_CALLED = "yes-999-not-yet-called";

  /** As a list of cases marks it. */
  public static final String WORDS = "Immediate danger";

  private static final Set<String> NOW = Set.of("yes-999-called", NOT_CALLED);

  private Danger() {}

  /** True if somebody is, whether or not 999 was called. */
  public static boolean isNow(CaseView view) {
    return codes(view).anyMatch(NOW::contains);
  }

  /** True if somebody is, and 999 was not called. */
  public static boolean awaitsCall(CaseView view) {
    return codes(view).anyMatch(NOT_CALLED::equals);
  }

  private static Stream<String> codes(CaseView view) {
    return view.subjects().stream()
        .flatMap(subject -> subject.fields().stream())
        .filter(field -> field.field().id().equals(FIELD))
        .flatMap(field -> field.values().stream())
        .flatMap(value -> value.source().stream())
        .flatMap(
            source ->
                source.content() instanceof Content.Chosen(var codes)
                    ? codes.stream()
                    : Stream.<String>empty());
  }
}
