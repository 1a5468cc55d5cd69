package org.serachub.triage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.SubjectView;
import org.serachub.disclosure.ValueView;
import org.serachub.platform.London;

/**
 * Whether a referral goes the way of a child: somebody is under 18, or the age is disputed or
 * doubted, and until it is decided the person is treated as a child (Modern Slavery Act 2015 s.51).
 * Looks only at what the door has shown this reader.
 */
public final class ChildRoute {
  private static final int ADULT = 18;
  private static final Set<String> DOUBTED =
      Set.of("person-s-word-doubted", "disputed-assessment-not-finished");
  private static final Set<String> ASSESSING =
      Set.of("initial-view-only", "full-assessment-under-way", "being-challenged");

  /** As the general form of the age says it, where the door shows no more than that. */
  private static final Set<String> UNDER_AGE_IN_GENERAL = Set.of("Under 16", "16 to 17");

  private static final String CHILD_IN_GENERAL = "Child";
  private static final String DOUBTED_IN_GENERAL = "Treat as a child";

  /** The fields of a case by which it is told. */
  public static final Set<FieldId> FIELDS =
      Set.of(
          new FieldId("identity-dob"),
          new FieldId("age-basis"),
          new FieldId("age-assessment"),
          new FieldId("children-any"));

  private ChildRoute() {}

  /** Why the way of a child is to be taken. */
  public enum Why {
    UNDER_AGE,
    DISPUTED,
    CHILD_THERE
  }

  /** The first reason that holds, if one does. */
  public static Optional<Why> of(CaseView view, Clock clock) {
    var people =
        view.subjects().stream().filter(one -> one.kind() == SubjectKind.SURVIVOR).toList();
    if (people.stream().anyMatch(one -> isUnderAge(one, London.today(clock)))) {
      return Optional.of(Why.UNDER_AGE);
    }
    if (people.stream().anyMatch(ChildRoute::isDisputed)) {
      return Optional.of(Why.DISPUTED);
    }
    return view.subjects().stream().anyMatch(ChildRoute::isChildThere)
        ? Optional.of(Why.CHILD_THERE)
        : Optional.empty();
  }

  /** True if somebody it is about may be a child: one who may be exploited, or one who is there. */
  public static boolean isAboutAChild(CaseView view, Clock clock) {
    return of(view, clock).filter(why -> why != Why.CHILD_THERE).isPresent()
        || view.subjects().stream().anyMatch(one -> one.kind() == SubjectKind.CHILD);
  }

  private static boolean isUnderAge(SubjectView one, LocalDate today) {
    return codes(one, "age-basis").anyMatch("assessed-child"::equals)
        || inGeneral(one, "age-basis").anyMatch(CHILD_IN_GENERAL::equals)
        || inGeneral(one, "identity-dob").anyMatch(UNDER_AGE_IN_GENERAL::contains)
        || contents(one, "identity-dob")
            .anyMatch(
                content ->
                    content instanceof Content.Day(var born)
                        && born.plusYears(ADULT).isAfter(today));
  }

  private static boolean isDisputed(SubjectView one) {
    return codes(one, "age-basis").anyMatch(DOUBTED::contains)
        || inGeneral(one, "age-basis").anyMatch(DOUBTED_IN_GENERAL::equals)
        || codes(one, "age-assessment").anyMatch(ASSESSING::contains);
  }

  private static boolean isChildThere(SubjectView one) {
    return one.kind() == SubjectKind.CHILD || codes(one, "children-any").anyMatch("yes"::equals);
  }

  private static Stream<String> codes(SubjectView one, String field) {
    return contents(one, field)
        .flatMap(
            content ->
                content instanceof Content.Chosen(var codes)
                    ? codes.stream()
                    : Stream.<String>empty());
  }

  private static Stream<String> inGeneral(SubjectView one, String field) {
    return values(one, field).filter(value -> value.level() == Level.PARTIAL).map(ValueView::text);
  }

  private static Stream<Content> contents(SubjectView one, String field) {
    return values(one, field)
        .flatMap(value -> value.source().stream())
        .map(ValueView.Source::content);
  }

  private static Stream<ValueView> values(SubjectView one, String field) {
    return one.fields().stream()
        .filter(view -> view.field().id().word().equals(field))
        .flatMap(view -> view.values().stream());
  }
}
