package org.serachub.decision.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.serachub.decision.Asking;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.Reader;
import org.serachub.decision.Sector;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;

/** The highest level that any value of another agency could get; no stored value is looked at. */
final class Ceiling {
  private final CompiledPolicy policy;
  private final RuleIndex index;
  private final Set<OtherCustodian> others;
  private final SubjectKind about;
  private final int field;
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
    this.index = policy.index();
    this.others = distinct(policy, others);
    this.about = about;
    CompiledPolicy.Slot slot = policy.slot(field);
    this.field = slot.position();
    this.possible = slot.canBe(about);
    this.request = policy.request(reader, asking);
    policy.index().narrowField(request, this.field);
  }

  /** Custodians that no rule tells apart are looked at once. */
  private static Set<OtherCustodian> distinct(CompiledPolicy policy, List<OtherCustodian> others) {
    return others.stream()
        .map(other -> new OtherCustodian(like(policy, other.sector()), other.basis()))
        .collect(Collectors.toSet());
  }

  private static Sector like(CompiledPolicy policy, Sector sector) {
    return Sector.values()[policy.index().like(Attribute.CUSTODIAN, sector.ordinal())];
  }

  Level level() {
    Level[] highest = {Level.HIDDEN};
    each(holding -> highest[0] = highest[0].max(index.level(holding, field)));
    return highest[0];
  }

  /** The rules that decide wherever the ceiling is reached. */
  List<Rule> deciding(Level ceiling) {
    long[] deciding = new long[index.words()];
    each(
        holding -> {
          if (index.level(holding, field) == ceiling) {
            for (int word = 0; word < deciding.length; word++) {
              deciding[word] |= index.deciding(holding, field, ceiling, word);
            }
          }
        });
    return index.rules(deciding).stream().sorted(Comparator.comparing(Rule::id)).toList();
  }

  private void each(Consumer<long[]> holding) {
    if (possible) {
      others.forEach(other -> policy.eachValue(request, about, other, holding));
    }
  }
}
