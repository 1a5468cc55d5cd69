package org.serachub.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.Gateway;
import org.serachub.decision.Purpose;
import org.serachub.decision.Sector;
import org.serachub.decision.Term;
import org.serachub.decision.basis.Scope;

/**
 * A decision to share without consent that is taken with the referral: on what legal ground, which
 * kinds of information, with whom, until when. The reason is the one given under {@link Sharing}.
 *
 * @param lastDay the last day on which it holds
 * @param lifeAtRisk a later refusal suspends it for a day at most
 */
public record WithoutAgreement(
    Gateway gateway,
    List<String> categories,
    List<Sector> sectors,
    LocalDate lastDay,
    boolean lifeAtRisk) {
  /** The name of the page in addresses. */
  public static final String STEP = "without-agreement";

  /** What the page is called. */
  public static final String TITLE = "Sharing without agreement";

  /** More combinations of kind and recipient would not be a narrow decision. */
  public static final int MOST = 40;

  private static final List<Purpose> PURPOSES = List.of(Purpose.RESEARCH, Purpose.CONFERENCE);
  private static final String YES = "yes";

  // In a draft only: on sending these become decisions of the case.
  private static final FieldId GATEWAY = new FieldId("decided-gateway");
  private static final FieldId CATEGORIES = new FieldId("decided-categories");
  private static final FieldId SECTORS = new FieldId("decided-sectors");
  private static final FieldId LAST_DAY = new FieldId("decided-last-day");
  private static final FieldId LIFE = new FieldId("decided-life");

  /** Under these a draft keeps the decision. */
  public static final List<FieldId> FIELDS = List.of(GATEWAY, CATEGORIES, SECTORS, LAST_DAY, LIFE);

  /** Copies the lists. */
  public WithoutAgreement {
    categories = List.copyOf(categories);
    sectors = List.copyOf(sectors);
  }

  /** What stands in a draft of a subject. */
  public static Optional<WithoutAgreement> of(DraftReferral draft, UUID key) {
    var about = Optional.of(key);
    return draft.codes(about, GATEWAY).stream()
        .findFirst()
        .map(
            gateway ->
                new WithoutAgreement(
                    Term.of(Gateway.class, gateway),
                    draft.codes(about, CATEGORIES),
                    draft.codes(about, SECTORS).stream()
                        .map(word -> Term.of(Sector.class, word))
                        .toList(),
                    ((Content.Day) draft.answer(about, LAST_DAY).orElseThrow()).date(),
                    draft.codes(about, LIFE).contains(YES)));
  }

  /** True for what a draft keeps beside values. */
  static boolean keeps(FieldId field) {
    return FIELDS.contains(field);
  }

  /** The answers to keep in a draft. */
  public Map<FieldId, Optional<Content>> answers() {
    Map<FieldId, Optional<Content>> answers = new HashMap<>();
    answers.put(GATEWAY, chosen(List.of(gateway.word())));
    answers.put(CATEGORIES, chosen(categories));
    answers.put(SECTORS, chosen(sectors.stream().map(Sector::word).toList()));
    answers.put(LAST_DAY, Optional.of(new Content.Day(lastDay)));
    answers.put(LIFE, lifeAtRisk ? chosen(List.of(YES)) : Optional.empty());
    return answers;
  }

  /** The answers that take an earlier decision out of a draft. */
  public static Map<FieldId, Optional<Content>> none() {
    Map<FieldId, Optional<Content>> answers = new HashMap<>();
    FIELDS.forEach(field -> answers.put(field, Optional.empty()));
    return answers;
  }

  /** One scope for each kind of information, recipient and purpose: decisions are narrow. */
  List<Scope> scopes() {
    var scopes = new ArrayList<Scope>();
    for (var category : categories) {
      for (var sector : sectors) {
        for (var purpose : PURPOSES) {
          scopes.add(
              new Scope(
                  Optional.of(category),
                  Optional.empty(),
                  Optional.of(sector),
                  Optional.of(purpose)));
        }
      }
    }
    return scopes;
  }

  private static Optional<Content> chosen(List<String> codes) {
    return Optional.of(new Content.Chosen(codes));
  }
}
