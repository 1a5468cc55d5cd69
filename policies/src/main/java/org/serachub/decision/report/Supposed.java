package org.serachub.decision.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Asking;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Decision;
import org.serachub.decision.DecisionState;
import org.serachub.decision.Field;
import org.serachub.decision.Gateway;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Held;
import org.serachub.decision.Kind;
import org.serachub.decision.LiveDecision;
import org.serachub.decision.Policy;
import org.serachub.decision.Purpose;
import org.serachub.decision.Reader;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.region.Attribute;

/**
 * A request that nobody has made: a field, and one value for each attribute. For asking a policy
 * what it would say; no case is behind it.
 *
 * @param values positions in the domains of the attributes; one for each
 */
public record Supposed(Field field, Map<Attribute, Integer> values) {
  /** Completes what is left out with the first value of its domain, and copies. */
  public Supposed {
    Map<Attribute, Integer> all = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      all.put(attribute, values.getOrDefault(attribute, 0));
    }
    values = Map.copyOf(all);
  }

  /**
   * A plain value of another agency, a charity: a fact released to the conference without a
   * handling code, under a live agreement and without any decision to share, about the first kind
   * of subject that the field can be about. The reader is invited and has accepted the undertaking.
   */
  public static Supposed plain(Field field) {
    SubjectKind about =
        field.about().stream().min(java.util.Comparator.naturalOrder()).orElseThrow();
    return new Supposed(field, Map.of())
        .with(Attribute.ROLE, Role.REPRESENTATIVE.ordinal())
        .with(Attribute.INVITED, 1)
        .with(Attribute.UNDERTAKING, 1)
        .with(Attribute.PURPOSE, Purpose.CONFERENCE.ordinal())
        .with(Attribute.STAGE, Stage.IN_CONFERENCE.ordinal())
        .with(Attribute.ABOUT, about.ordinal())
        .with(Attribute.RELEASE, Release.CONFERENCE.ordinal())
        .with(Attribute.CUSTODIAN, Sector.CHARITY.ordinal())
        .with(Attribute.CONSENT, ConsentState.NOT_ASKED.ordinal())
        .with(Attribute.AGREEMENT, AgreementState.LIVE.ordinal());
  }

  /** The same with another value of one attribute. */
  public Supposed with(Attribute attribute, int value) {
    Map<Attribute, Integer> changed = new EnumMap<>(values);
    changed.put(attribute, value);
    return new Supposed(field, changed);
  }

  /** The same as that reader, who owns an action or holds emergency access where that is asked. */
  public Supposed as(Onlooker onlooker) {
    int purpose = at(Attribute.PURPOSE);
    return with(Attribute.ROLE, onlooker.role().ordinal())
        .with(Attribute.SECTOR, onlooker.sector().ordinal())
        .with(Attribute.ACTION_OWNER, yes(purpose == Purpose.ACTION_DELIVERY.ordinal()))
        .with(Attribute.EMERGENCY, yes(purpose == Purpose.EMERGENCY.ordinal()));
  }

  /** The position of one value. */
  public int at(Attribute attribute) {
    return Objects.requireNonNull(values.get(attribute));
  }

  /** Facts that contradict each other, on which every policy answers hidden. */
  public Optional<Contradiction> contradiction() {
    boolean own = at(Attribute.CUSTODY) == 1;
    if (own != (at(Attribute.AGREEMENT) == AgreementState.OWN.ordinal())) {
      return Optional.of(Contradiction.OWN_VALUE);
    }
    boolean decided = at(Attribute.DECISION) != DecisionState.NONE.ordinal();
    if (decided != (at(Attribute.GATEWAY) != Gateway.NONE.ordinal())) {
      return Optional.of(Contradiction.GATEWAY);
    }
    return field.about().contains(SubjectKind.values()[at(Attribute.ABOUT)])
        ? Optional.empty()
        : Optional.of(Contradiction.ABOUT);
  }

  /** What a policy says to it; hidden where the facts contradict each other. */
  public Decision decide(Policy policy) {
    return policy.decide(reader(), asking(), held(), basis());
  }

  private Reader reader() {
    return new Reader(
        Role.values()[at(Attribute.ROLE)],
        Sector.values()[at(Attribute.SECTOR)],
        is(Attribute.EXCLUDED),
        is(Attribute.INVITED),
        is(Attribute.REFERRER),
        is(Attribute.NAMED),
        is(Attribute.ACTION_OWNER),
        is(Attribute.UNDERTAKING),
        is(Attribute.EMERGENCY));
  }

  private Asking asking() {
    return new Asking(Purpose.values()[at(Attribute.PURPOSE)], Stage.values()[at(Attribute.STAGE)]);
  }

  private Held held() {
    return new Held(
        field.id(),
        SubjectKind.values()[at(Attribute.ABOUT)],
        Release.values()[at(Attribute.RELEASE)],
        HandlingCode.values()[at(Attribute.HANDLING)],
        Kind.values()[at(Attribute.KIND)],
        Sector.values()[at(Attribute.CUSTODIAN)],
        is(Attribute.AUTHOR),
        is(Attribute.CUSTODY));
  }

  private Basis basis() {
    DecisionState decision = DecisionState.values()[at(Attribute.DECISION)];
    Gateway gateway = Gateway.values()[at(Attribute.GATEWAY)];
    return new Basis(
        ConsentState.values()[at(Attribute.CONSENT)],
        AgreementState.values()[at(Attribute.AGREEMENT)],
        decision == DecisionState.NONE || gateway == Gateway.NONE
            ? Set.of()
            : Set.of(new LiveDecision(decision, gateway)));
  }

  private boolean is(Attribute attribute) {
    return at(attribute) == 1;
  }

  private static int yes(boolean fact) {
    return fact ? 1 : 0;
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
