package org.serachub.decision.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Asking;
import org.serachub.decision.Basis;
import org.serachub.decision.Decision;
import org.serachub.decision.DecisionState;
import org.serachub.decision.Explanation;
import org.serachub.decision.Field;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.FieldId;
import org.serachub.decision.Gateway;
import org.serachub.decision.Held;
import org.serachub.decision.Level;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.Policy;
import org.serachub.decision.Reader;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.region.Attribute;

/** A policy set in force: section 4 of the disclosure model, by intersecting bit sets. */
public final class CompiledPolicy implements Policy {
  private static final Decision HIDDEN = new Decision(Level.HIDDEN, List.of());

  private final PolicySet set;
  private final RuleIndex index;
  private final Map<FieldId, Slot> slots;
  private final Consumer<String> alert;

  CompiledPolicy(PolicySet set, Consumer<String> alert) {
    this.set = set;
    this.index = new RuleIndex(set.rules(), set.space());
    this.slots = slots(set.catalogue().fields());
    this.alert = alert;
  }

  @Override
  public String version() {
    return set.version();
  }

  @Override
  public FieldCatalogue catalogue() {
    return set.catalogue();
  }

  /** The documents it was compiled from, as read. */
  public PolicySet set() {
    return set;
  }

  @Override
  public Decision decide(Reader reader, Asking asking, Held held, Basis basis) {
    return guarded(() -> pass(reader, asking).answer(held, basis).decision(), HIDDEN);
  }

  /** Reader and request are looked at once; if a fact of theirs is missing, everything hides. */
  @Override
  public OnePass pass(Reader reader, Asking asking) {
    return new OnePass(this, guarded(() -> request(reader, asking), index.none()));
  }

  @Override
  public Level ceiling(
      Reader reader, Asking asking, FieldId field, SubjectKind about, List<OtherCustodian> others) {
    return guarded(
        () -> new Ceiling(this, reader, asking, field, about, others).level(), Level.HIDDEN);
  }

  @Override
  public Explanation explain(
      Reader reader, Asking asking, FieldId field, SubjectKind about, List<OtherCustodian> others) {
    return guarded(
        () -> new Explain(this, reader, asking, field, about, others).explain(),
        Explain.nothing(Level.HIDDEN));
  }

  /** Everything that reader and request leave open. */
  long[] request(Reader reader, Asking asking) {
    long[] live = index.all();
    int[] facts = Facts.reader(reader, asking);
    for (int at = 0; at < facts.length; at++) {
      index.narrow(live, Attribute.values()[at], facts[at]);
    }
    return live;
  }

  /** Where a field stands in the index, and what it can be about. */
  record Slot(int position, int about) {
    boolean canBe(SubjectKind kind) {
      return (about >>> kind.ordinal() & 1) != 0;
    }
  }

  Slot slot(FieldId field) {
    Slot slot = slots.get(field);
    if (slot == null) {
      throw new IllegalArgumentException("no such field");
    }
    return slot;
  }

  private static int about(Field field) {
    return field.about().stream().mapToInt(kind -> 1 << kind.ordinal()).sum();
  }

  private static Map<FieldId, Slot> slots(List<Field> fields) {
    Map<FieldId, Slot> slots = new HashMap<>();
    for (int at = 0; at < fields.size(); at++) {
      slots.put(fields.get(at).id(), new Slot(at, about(fields.get(at))));
    }
    return slots;
  }

  void narrow(long[] live, Held held) {
    int[] facts = Facts.held(held);
    for (int at = 0; at < facts.length; at++) {
      index.narrow(live, Attribute.values()[Attribute.ABOUT.ordinal() + at], facts[at]);
    }
  }

  /** The pieces that hold with each live decision, or with none. */
  long[][] holding(long[] live, Basis basis) {
    long[][] each = eachDecision(live, basis);
    for (int at = 0; at < each.length; at++) {
      each[at] = index.holding(each[at]);
    }
    return each;
  }

  private long[][] eachDecision(long[] request, Basis basis) {
    long[] live = request.clone();
    index.narrow(live, Attribute.CONSENT, basis.consent().ordinal());
    index.narrow(live, Attribute.AGREEMENT, basis.agreement().ordinal());
    if (basis.decisions().isEmpty()) {
      return new long[][] {decided(live, DecisionState.NONE.ordinal(), Gateway.NONE.ordinal())};
    }
    return basis.decisions().stream()
        .map(decision -> decided(live, Facts.decision(decision), Facts.gateway(decision)))
        .toArray(long[][]::new);
  }

  private long[] decided(long[] live, int decision, int gateway) {
    long[] decided = live.clone();
    index.narrow(decided, Attribute.DECISION, decision);
    index.narrow(decided, Attribute.GATEWAY, gateway);
    return decided;
  }

  /** Gives {@code holding} what holds for each that a value of another agency could be. */
  void eachValue(
      long[] request, SubjectKind about, OtherCustodian other, Consumer<long[]> holding) {
    if (other.basis().agreement() == AgreementState.OWN) {
      throw new IllegalArgumentException("custody and agreement contradict each other");
    }
    long[] live = request.clone();
    index.narrow(live, Attribute.ABOUT, about.ordinal());
    index.narrow(live, Attribute.CUSTODIAN, other.sector().ordinal());
    index.narrow(live, Attribute.AUTHOR, Facts.of(false));
    index.narrow(live, Attribute.CUSTODY, Facts.of(false));
    for (long[] decided : eachDecision(live, other.basis())) {
      index.eachMarking(decided, marked -> holding.accept(index.holding(marked)));
    }
  }

  RuleIndex index() {
    return index;
  }

  private <T> T guarded(Supplier<T> answer, T hidden) {
    try {
      return answer.get();
    } catch (RuntimeException e) {
      raise(e);
      return hidden;
    }
  }

  void raise(RuntimeException e) {
    try {
      alert.accept("a decision failed: " + e.getClass().getSimpleName());
    } catch (RuntimeException ignored) {
      // A failing alert must not turn a hidden value into an error page that tells of it.
    }
  }
}
