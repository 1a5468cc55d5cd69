package org.serachub.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.decision.Asking;
import org.serachub.decision.Field;
import org.serachub.decision.Level;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.Decided.DecidedCase;
import org.serachub.disclosure.Decided.DecidedField;
import org.serachub.disclosure.Decided.DecidedSubject;
import org.serachub.disclosure.Decided.DecidedValue;
import org.serachub.request.AgencyId;

/**
 * A case as the representative of another agency would have it in the pack, and no more of it than
 * the one who asks has: every value and every ceiling at the lower of the two levels.
 *
 * @param disclosure what both may see
 * @param beyond fields of which that agency may be shown more than the one who asks, by policy and
 *     basis alone: nothing says whether anything is recorded
 */
public record SeenAs(Disclosure disclosure, List<Beyond> beyond) {
  /** Copies the list. */
  public SeenAs {
    beyond = List.copyOf(beyond);
  }

  /** One field of one kind of subject, and how much of it that agency may be shown. */
  public record Beyond(SubjectKind about, Field field, Level theirs) {}

  /** Both decisions on the same facts, before anything is opened. */
  record Both(Decided own, Decided theirs) {
    /** As if it were sealed, the agency invited and the undertaking accepted. */
    static Gathered imagined(Gathered gathered, AgencyId agency) {
      var partner = gathered.partners().get(agency);
      if (partner == null || partner.left()) {
        return new Gathered(
            gathered.request(),
            gathered.policy(),
            gathered.now(),
            gathered.partners(),
            gathered.agreements(),
            List.of());
      }
      var other = Imagined.Other.of(partner, Role.REPRESENTATIVE);
      return Imagined.gathered(
          gathered,
          other,
          Purpose.CONFERENCE,
          gathered.cases().stream().map(facts -> imagined(facts, other)).toList());
    }

    private static CaseFacts imagined(CaseFacts facts, Imagined.Other other) {
      return new CaseFacts(
          facts.target(),
          facts.reference(),
          other.invited(),
          new Asking(Purpose.CONFERENCE, sealed(facts.asking().stage())),
          facts.subjects(),
          facts.values(),
          facts.basis(),
          Optional.empty(),
          facts.conference());
    }

    private static Stage sealed(Stage stage) {
      return stage.compareTo(Stage.PACK_SEALED) < 0 ? Stage.PACK_SEALED : stage;
    }

    /** The lower of the two. */
    Decided lower() {
      return new Decided(
          own.gathered(),
          own.cases().stream()
              .flatMap(one -> theirs(one).map(other -> lower(one, other)))
              .toList());
    }

    private Stream<DecidedCase> theirs(DecidedCase one) {
      return theirs.cases().stream().filter(other -> other.facts().id().equals(one.facts().id()));
    }

    private static DecidedCase lower(DecidedCase own, DecidedCase theirs) {
      return new DecidedCase(
          own.facts(),
          own.subjects().stream()
              .flatMap(one -> theirs.subject(one.subject().id()).map(o -> lower(one, o)).stream())
              .toList());
    }

    // Fields and values of both stand in the same order: they were decided on the same facts.
    private static DecidedSubject lower(DecidedSubject own, DecidedSubject theirs) {
      var fields =
          java.util.stream.IntStream.range(0, own.fields().size())
              .mapToObj(at -> lower(own.fields().get(at), theirs.fields().get(at)))
              .toList();
      var listed =
          own.listed()
              && (own.subject().kind() == SubjectKind.SURVIVOR
                  || fields.stream().anyMatch(DecidedField::discloses));
      return new DecidedSubject(own.subject(), own.bases(), fields, listed);
    }

    private static DecidedField lower(DecidedField own, DecidedField theirs) {
      var values =
          java.util.stream.IntStream.range(0, own.values().size())
              .mapToObj(at -> lower(own.values().get(at), theirs.values().get(at)))
              .toList();
      return new DecidedField(
          own.field(), own.asked(), own.ceiling().min(theirs.ceiling()), values);
    }

    private static DecidedValue lower(DecidedValue own, DecidedValue theirs) {
      if (!own.value().binding().id().equals(theirs.value().binding().id())) {
        throw new IllegalStateException("two decisions on different values");
      }
      return new DecidedValue(own.value(), own.level().min(theirs.level()));
    }

    /** What the other may be shown more of, for the subjects that the lower of the two lists. */
    List<Beyond> beyond(Decided lower) {
      return lower.cases().stream()
          .flatMap(one -> theirs(one).flatMap(other -> beyond(one, other)))
          .distinct()
          .toList();
    }

    private static Stream<Beyond> beyond(DecidedCase lower, DecidedCase theirs) {
      return lower.subjects().stream()
          .filter(DecidedSubject::drawn)
          .flatMap(one -> theirs.subject(one.subject().id()).stream().flatMap(o -> beyond(one, o)));
    }

    private static Stream<Beyond> beyond(DecidedSubject lower, DecidedSubject theirs) {
      return java.util.stream.IntStream.range(0, lower.fields().size())
          .filter(
              at ->
                  theirs.fields().get(at).ceiling().compareTo(lower.fields().get(at).ceiling()) > 0)
          .mapToObj(at -> theirs.fields().get(at))
          .map(field -> new Beyond(lower.subject().kind(), field.field(), field.ceiling()));
    }
  }
}
