package org.serachub.decision.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.serachub.decision.Asking;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.Reader;
import org.serachub.decision.RuleId;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.Rule;

/** The highest level that any value of another agency could get; no stored value is looked at. */
final class Ceiling {
  private final CompiledPolicy policy;
  private final Set<OtherCustodian> others;
  private final SubjectKind about;
  private final long[] request;
  private final boolean possible;

  Ceiling(
      CompiledPolicy policy,
      Reader reader,
      Asking asking,
      FieldId field,
      SubjectKind about,
      List<OtherCustodian> others) {
    this.policy = policy;
    this.others = new HashSet<>(others);
    this.about = about;
    this.request = policy.request(reader, asking, field);
    this.possible = policy.isAbout(field, about);
  }

  Level level() {
    Level[] highest = {Level.HIDDEN};
    each(live -> highest[0] = highest[0].max(policy.index().level(live)));
    return highest[0];
  }

  /** The rules that decide wherever the ceiling is reached. */
  List<Rule> deciding(Level ceiling) {
    TreeMap<RuleId, Rule> rules = new TreeMap<>();
    each(
        live -> {
          if (policy.index().level(live) == ceiling) {
            policy.index().deciding(live, ceiling).forEach(rule -> rules.put(rule.id(), rule));
          }
        });
    return List.copyOf(rules.values());
  }

  private void each(java.util.function.Consumer<long[]> live) {
    if (possible) {
      others.forEach(other -> policy.eachValue(request, about, other, live));
    }
  }
}
