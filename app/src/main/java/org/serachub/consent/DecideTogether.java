package org.serachub.consent;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.casefile.Draft;
import org.serachub.casefile.RecordValue;
import org.serachub.casefile.Writes;
import org.serachub.consent.DecideToShare.ToShare;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/**
 * Decides to share without consent where it takes several decisions, such as on two categories, and
 * records why: values of the case, like all that is typed about it.
 */
@Singleton
public final class DecideTogether {
  private final Writes writes;
  private final DecideToShare decideToShare;
  private final RecordValue recordValue;

  DecideTogether(Writes writes, DecideToShare decideToShare, RecordValue recordValue) {
    this.writes = writes;
    this.decideToShare = decideToShare;
    this.recordValue = recordValue;
  }

  /**
   * Decides all of it and records the grounds, or does neither.
   *
   * @param shares at least one
   * @param grounds why; at least one
   * @throws org.serachub.casefile.CaseRefusal as {@link DecideToShare#decide} and {@link
   *     RecordValue#record}
   */
  public List<UUID> decide(
      Acting acting, CaseId caseId, List<ToShare> shares, List<Draft> grounds) {
    Speakers.requireForDecisions(acting);
    return writes
        .on(
            caseId,
            acting,
            envelope -> {
              var ids = new ArrayList<UUID>();
              var facts = new ArrayList<Fact>();
              for (var share : shares) {
                var added = decideToShare.add(acting, caseId, share, envelope);
                ids.add(added.id());
                facts.addAll(added.facts());
              }
              recordValue
                  .record(acting, caseId, grounds)
                  .forEach(value -> facts.add(new Fact("grounds", value.toString())));
              return new Audited<>(
                  List.copyOf(ids),
                  new BasisEvent(BasisEvent.DECISION, envelope, caseId, List.copyOf(facts)));
            })
        .result();
  }
}
