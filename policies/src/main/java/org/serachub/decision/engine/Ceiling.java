package org.serachub.decision.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.serachub.decision.Asking;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.Reader;
import org.serachub.decision.RuleId;
import org.serachub.decision.Sector;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;

/** The highest level that any value of another agency could get; no stored value is looked at. */
final class Ceiling {
  private static final Sector ANY = Sector.CHARITY;

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
    this.others = distinct(policy, others);
    this.about = about;
    this.request = policy.request(reader, asking, field);
    this.possible = policy.isAbout(field, about);
  }

  /** Custodians that no rule tells apart are looked at once. */
  private static Set<OtherCustodian> distinct(CompiledPolicy policy, List<OtherCustodian> others) {
    boolean alike = policy.index().ignores(Attribute.CUSTODIAN);
    return others.stream()
        .map(other -> alike ? new OtherCustodian(ANY, other.basis()) : other)
        .collect(Collectors.toSet());
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
            policy
                .index()
                .rules(policy.index().deciding(live, ceiling))
                .forEach(rule -> rules.put(rule.id(), rule));
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
