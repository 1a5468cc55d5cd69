package org.serachub.referral;

import static org.serachub.decision.SubjectKind.ALLEGED_PERPETRATOR;
import static org.serachub.decision.SubjectKind.BUSINESS;
import static org.serachub.decision.SubjectKind.CHILD;
import static org.serachub.decision.SubjectKind.OTHER_PERSON;
import static org.serachub.decision.SubjectKind.PREMISES;
import static org.serachub.decision.SubjectKind.SURVIVOR;
import static org.serachub.referral.Step.may;
import static org.serachub.referral.Step.mayHaveTo;
import static org.serachub.referral.Step.must;
import static org.serachub.referral.Step.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.FieldId;
import org.serachub.decision.SubjectKind;

/**
 * The pages of a referral, in their order. Few are required: whoever has six minutes at the end of
 * a day must be able to send it and be rung back.
 */
public final class Steps {
  static final FieldId ROUTE = new FieldId("referral-route");
  static final FieldId JUDGEMENT = new FieldId("referral-judgement");
  static final String BY_JUDGEMENT = "professional-judgement";

  /** Whether anyone is in danger right now, before anything else. */
  public static final Step DANGER =
      Step.of(
          "danger",
          "Danger right now",
          "If anyone is in danger, ring 999 first. Nobody reads this form at once.",
          must("risk-immediate"));

  /** How it meets the threshold; judgement alone is enough. */
  public static final Step THRESHOLD =
      Step.of(
          "threshold",
          "Threshold",
          "Any one is enough. Professional judgement is always enough on its own, and no score"
              + " overrules it.",
          must(
              "referral-route",
              "Where a reason says “see Signs”: you describe them later, when you add the person,"
                  + " place or business."),
          mayHaveTo(
              "referral-judgement",
              "You must write this if you tick “Professional judgement” alone. Otherwise it is"
                  + " optional."));

  private static final List<Step> WHOLE =
      List.of(
          DANGER,
          Step.of("concern", "What the concern is about", "", must("referral-subject")),
          Step.of(
              "reason",
              "Why you refer now",
              "Facts first, with dates. Do not write a safe address, the source of intelligence, or"
                  + " what the person asked you not to pass on.",
              must("referral-reason")),
          THRESHOLD,
          Step.of(
              "contact",
              "Who to ring about it",
              "",
              must("referral-contact"),
              may("referral-repeat")));

  private static final List<Step> ABOUT =
      List.of(
          on(
              SURVIVOR,
              "name",
              "Name and date of birth",
              "Leave empty what is not known.",
              may("identity-name"),
              may("identity-aliases"),
              may("identity-dob")),
          on(
              SURVIVOR,
              "age",
              "Age",
              "Somebody who may be under 18 is treated as a child until it is decided.",
              must("age-basis")),
          on(SURVIVOR, "awareness", "What the person knows", "", must("referral-awareness")),
          on(
              SURVIVOR,
              "safe-contact",
              "Safe contact",
              "A call or a letter at the wrong moment can do harm.",
              must("safe-method", "If you do not know, choose “No direct contact”."),
              may("safe-times"),
              may("safe-message"),
              may("safe-device"),
              may("safe-never")),
          on(
              SURVIVOR,
              "ways",
              "Phone and e-mail",
              "They are shown to others only with the person's agreement or by a recorded"
                  + " decision.",
              may("contact-phone"),
              may("contact-email")),
          on(
              SURVIVOR,
              "place",
              "Where the person is",
              "Do not write a refuge or safe house here; it has a page of its own.",
              must(
                  "address-area",
                  "The area alone, such as Northgate. It is asked even if no address is known or"
                      + " may be written here."),
              may(
                  "address-current",
                  "The address itself. Leave it and its council area empty if you do not know"
                      + " it.")),
          on(
              SURVIVOR,
              "safe-address",
              "Safe address",
              "It is in no pack and on no screen in the room. Leave it empty if nobody needs it to"
                  + " act.",
              may("address-safe")),
          on(
              SURVIVOR,
              "numbers",
              "Numbers on record",
              "Only if you hold them already.",
              may("identity-nhs-number"),
              may("identity-ni-number")),
          on(SURVIVOR, "children", "Children", "", must("children-any")),
          on(
              SURVIVOR,
              "exploitation",
              "What may be happening",
              "“Not clear yet” is a good answer.",
              must("exploitation-type"),
              may("exploitation-timing"),
              may("exploitation-observed")),
          on(
              SURVIVOR,
              "language",
              "Language",
              "",
              may("language-preferred"),
              may("language-interpreter")),
          on(
              SURVIVOR,
              "wishes",
              "What the person wants",
              "If it is not known, write why. Do not press anybody for an answer.",
              must("wishes-outcomes")),
          on(
              CHILD,
              "child",
              "The child",
              "Children's services must be told today, whatever becomes of this referral.",
              may("children-name"),
              may("children-dob"),
              must("children-services"),
              may("children-risk")),
          on(
              PREMISES,
              "premises",
              "The place",
              "The street is enough if that is all you have.",
              must("address-place"),
              may("address-place-kind")),
          on(PREMISES, "premises-children", "Children there", "", must("children-any")),
          on(
              PREMISES,
              "premises-exploitation",
              "What may be happening there",
              "",
              may("exploitation-type"),
              may("exploitation-observed"),
              may("risk-staff")),
          on(
              BUSINESS,
              "business",
              "The business",
              "",
              must("business-name"),
              may("business-kind"),
              may("business-identifiers"),
              may("business-concerns")),
          on(
              ALLEGED_PERPETRATOR,
              "alleged",
              "The person who may be exploiting others",
              "An allegation is an allegation. If the name is not known, write how they are spoken"
                  + " of.",
              must("perp-name"),
              may("perp-dob"),
              may("perp-relationship")),
          on(
              ALLEGED_PERPETRATOR,
              "alleged-danger",
              "Danger they pose",
              "",
              must("perp-danger"),
              may("perp-whereabouts"),
              may("perp-links")),
          on(
              OTHER_PERSON,
              "other",
              "The other person",
              "",
              may("household-name"),
              may("household-relationship")));

  private Steps() {}

  /** The pages about the referral as a whole. */
  public static List<Step> whole() {
    return WHOLE;
  }

  /** The pages about a subject of that kind. */
  public static List<Step> about(SubjectKind kind) {
    return ABOUT.stream().filter(step -> step.about().contains(kind)).toList();
  }

  /** The page of that name about the referral as a whole. */
  public static Optional<Step> whole(String id) {
    return WHOLE.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** The page of that name about a subject of that kind. */
  public static Optional<Step> about(SubjectKind kind, String id) {
    return about(kind).stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** What stands open before it can be sent: pages, each with the subject it is about. */
  public static List<Open> open(DraftReferral draft) {
    var open = new ArrayList<Open>();
    WHOLE.stream()
        .filter(step -> step.standing(draft, Optional.empty()) == Step.Standing.TO_DO)
        .forEach(step -> open.add(new Open(Optional.empty(), step.id(), step.title())));
    for (var one : draft.subjects()) {
      var key = Optional.of(one.key());
      about(one.kind()).stream()
          .filter(step -> step.standing(draft, key) == Step.Standing.TO_DO)
          .forEach(step -> open.add(new Open(key, step.id(), step.title())));
      if (Sharing.asks(one.kind()) && Sharing.of(draft, one.key()).isEmpty()) {
        open.add(new Open(key, Sharing.STEP, Sharing.TITLE));
      }
    }
    return List.copyOf(open);
  }

  /**
   * A page that stands open.
   *
   * @param about empty: it is about the referral as a whole
   */
  public record Open(Optional<UUID> about, String step, String title) {}

  /** True if a reason is chosen, with words where judgement is the only one. */
  public static boolean thresholdHolds(DraftReferral draft) {
    var routes = draft.codes(Optional.empty(), ROUTE);
    return !routes.isEmpty()
        && (!routes.equals(List.of(BY_JUDGEMENT))
            || draft.answer(Optional.empty(), JUDGEMENT).isPresent());
  }
}
