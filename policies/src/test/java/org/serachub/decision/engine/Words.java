package org.serachub.decision.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Asking;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Decision;
import org.serachub.decision.DecisionState;
import org.serachub.decision.FieldId;
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
import org.serachub.decision.Term;

/** One request in the words of the vocabulary; what is not said is the plainest there is. */
public record Words(Map<String, String> words) {
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("role", "representative"),
          Map.entry("sector", "police"),
          Map.entry("excluded", "no"),
          Map.entry("invited", "yes"),
          Map.entry("referrer", "no"),
          Map.entry("named", "no"),
          Map.entry("action-owner", "no"),
          Map.entry("undertaking", "yes"),
          Map.entry("emergency", "no"),
          Map.entry("purpose", "conference"),
          Map.entry("stage", "in-conference"),
          Map.entry("about", "survivor"),
          Map.entry("release", "conference"),
          Map.entry("handling", "none"),
          Map.entry("kind", "fact"),
          Map.entry("custodian", "charity"),
          Map.entry("author", "other"),
          Map.entry("custody", "other"),
          Map.entry("consent", "not-asked"),
          Map.entry("decision", "none"),
          Map.entry("gateway", "none"));

  public Words {
    Map<String, String> all = new HashMap<>(PLAIN);
    all.putAll(words);
    all.putIfAbsent("agreement", "own".equals(all.get("custody")) ? "own" : "live");
    if (all.size() != PLAIN.size() + 1) {
      throw new IllegalArgumentException("unknown attribute in " + all.keySet());
    }
    words = Map.copyOf(all);
  }

  public Words and(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(words);
    if (more.containsKey("custody")) {
      all.remove("agreement");
    }
    all.putAll(more);
    return new Words(all);
  }

  public String word(String attribute) {
    return words.getOrDefault(attribute, "?");
  }

  private boolean yes(String attribute, String yes) {
    return word(attribute).equals(yes);
  }

  private <E extends Enum<E> & Term> E term(Class<E> type, String attribute) {
    return Term.of(type, word(attribute));
  }

  public Reader reader() {
    return new Reader(
        term(Role.class, "role"),
        term(Sector.class, "sector"),
        yes("excluded", "yes"),
        yes("invited", "yes"),
        yes("referrer", "yes"),
        yes("named", "yes"),
        yes("action-owner", "yes"),
        yes("undertaking", "yes"),
        yes("emergency", "yes"));
  }

  public Asking asking() {
    return new Asking(term(Purpose.class, "purpose"), term(Stage.class, "stage"));
  }

  public Held held(FieldId field) {
    return new Held(
        field,
        term(SubjectKind.class, "about"),
        term(Release.class, "release"),
        term(HandlingCode.class, "handling"),
        term(Kind.class, "kind"),
        term(Sector.class, "custodian"),
        yes("author", "self"),
        yes("custody", "own"));
  }

  public Basis basis() {
    DecisionState state = term(DecisionState.class, "decision");
    return new Basis(
        term(ConsentState.class, "consent"),
        term(AgreementState.class, "agreement"),
        state == DecisionState.NONE
            ? Set.of()
            : Set.of(new LiveDecision(state, term(Gateway.class, "gateway"))));
  }

  public Decision decide(Policy policy, FieldId field) {
    return policy.decide(reader(), asking(), held(field), basis());
  }
}
