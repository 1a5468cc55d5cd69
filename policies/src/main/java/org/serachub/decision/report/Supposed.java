package org.serachub.decision.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Decision;
import org.serachub.decision.Field;
import org.serachub.decision.Policy;
import org.serachub.decision.Purpose;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.engine.InWords;
import org.serachub.decision.region.Attribute;

/** A request that nobody has made, about a field; no case is behind it. */
public record Supposed(Field field, InWords request) {
  private static final String NONE = "none";

  /** The plainest request, about the first kind of subject that the field can be about. */
  public static Supposed plain(Field field) {
    SubjectKind about = field.about().stream().min(Comparator.naturalOrder()).orElseThrow();
    return new Supposed(field, new InWords(Map.of(Attribute.ABOUT.word(), about.word())));
  }

  /** The same with another word for one attribute. */
  public Supposed with(Attribute attribute, String word) {
    Map<String, String> changed = new HashMap<>(request.words());
    changed.put(attribute.word(), word);
    return new Supposed(field, new InWords(changed));
  }

  /** The same as that reader, who owns an action or holds emergency access where that is asked. */
  public Supposed as(Onlooker onlooker) {
    String purpose = word(Attribute.PURPOSE);
    return with(Attribute.ROLE, onlooker.role().word())
        .with(Attribute.SECTOR, onlooker.sector().word())
        .with(Attribute.ACTION_OWNER, yes(purpose.equals(Purpose.ACTION_DELIVERY.word())))
        .with(Attribute.EMERGENCY, yes(purpose.equals(Purpose.EMERGENCY.word())));
  }

  /** The word for one attribute. */
  public String word(Attribute attribute) {
    return request.words().getOrDefault(attribute.word(), "");
  }

  /** Facts that contradict each other, on which every policy answers hidden. */
  public Optional<Contradiction> contradiction() {
    boolean own = word(Attribute.CUSTODY).equals("own");
    if (own != word(Attribute.AGREEMENT).equals(AgreementState.OWN.word())) {
      return Optional.of(Contradiction.OWN_VALUE);
    }
    if (word(Attribute.DECISION).equals(NONE) != word(Attribute.GATEWAY).equals(NONE)) {
      return Optional.of(Contradiction.GATEWAY);
    }
    return field.about().contains(request.about())
        ? Optional.empty()
        : Optional.of(Contradiction.ABOUT);
  }

  /**
   * What a policy says to it.
   *
   * @throws IllegalArgumentException if there is a decision without a gateway
   */
  public Decision decide(Policy policy) {
    return request.decide(policy, field.id());
  }

  private static String yes(boolean fact) {
    return fact ? "yes" : "no";
  }

  /** What cannot be. */
  public enum Contradiction {
    /** A value of one's own agency rests on no agreement, another's is not one's own. */
    OWN_VALUE(Attribute.AGREEMENT),
    /** A decision to share names its gateway, and without one there is none. */
    GATEWAY(Attribute.GATEWAY),
    /** The field cannot be about such a subject. */
    ABOUT(Attribute.ABOUT);

    private final Attribute attribute;

    Contradiction(Attribute attribute) {
      this.attribute = attribute;
    }

    /** The attribute to change. */
    public Attribute attribute() {
      return attribute;
    }
  }
}
