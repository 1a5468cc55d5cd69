package org.serachub.consent;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.Writes;
import org.serachub.decision.Gateway;
import org.serachub.decision.basis.Scope;
import org.serachub.keys.SignedTable;
import org.serachub.platform.Ids;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/** Decides to share without consent. It opens a value only once its custodian has confirmed it. */
@Singleton
public final class DecideToShare {
  /** The longest that a decision may run before it has to be taken anew. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private final Writes writes;
  private final BasisRows rows;
  private final Ids ids;

  DecideToShare(Writes writes, BasisRows rows, Ids ids) {
    this.writes = writes;
    this.rows = rows;
    this.ids = ids;
  }

  /**
   * What is decided. Why it was is a value of the case.
   *
   * @param scope names category, purpose, and an agency or a sector
   * @param endsAt in the future, at most {@link #LONGEST} ahead
   */
  public record ToShare(
      SubjectId subject, Scope scope, Gateway gateway, Urgency urgency, Instant endsAt) {}

  /** Whether lives depend on it: a later refusal suspends such a decision for a day at most. */
  public enum Urgency {
    ORDINARY,
    RISK_TO_LIFE
  }

  /**
   * Decides it.
   *
   * @throws CaseRefusal if there is no such case or subject for this requester, or the decision is
   *     not as narrow as it must be
   */
  public UUID decide(Acting acting, CaseId caseId, ToShare share) {
    Speakers.requireForDecisions(acting);
    return writes
        .on(
            caseId,
            acting,
            envelope -> {
              var made = add(acting, caseId, share, envelope);
              return new Audited<>(
                  made.id(), new BasisEvent(BasisEvent.DECISION, envelope, caseId, made.facts()));
            })
        .result();
  }

  /** A decision that was added, and what the trail says of it. */
  record Added(UUID id, List<Fact> facts) {}

  /** Adds one within an act that somebody else records. */
  Added add(Acting acting, CaseId caseId, ToShare share, Envelope envelope) {
    rows.subject(caseId, share.subject());
    rows.requireKnown(share.scope());
    requireNarrow(share, envelope.at());
    var id = ids.next();
    insert(id, acting, caseId, share, envelope);
    return new Added(
        id,
        BasisEvent.facts(
            "decide",
            id,
            share.scope(),
            new Fact("gateway", share.gateway().word()),
            new Fact("subject", share.subject().toString())));
  }

  private void insert(UUID id, Acting acting, CaseId caseId, ToShare share, Envelope envelope) {
    rows.add(
        SignedTable.SHARE_DECISION,
        envelope.eventId(),
        id,
        caseId.value(),
        share.subject().value(),
        share.scope().category(),
        share.scope().purpose(),
        share.scope().agency(),
        share.scope().sector(),
        share.gateway(),
        share.urgency() == Urgency.RISK_TO_LIFE,
        envelope.at(),
        share.endsAt(),
        acting.person().value(),
        acting.agency().value(),
        acting.requester().role(),
        null);
  }

  private static void requireNarrow(ToShare share, Instant now) {
    var scope = share.scope();
    if (scope.category().isEmpty()
        || scope.purpose().isEmpty()
        || scope.agency().isEmpty() == scope.sector().isEmpty()
        || share.gateway() == Gateway.NONE
        || !share.endsAt().isAfter(now)
        || share.endsAt().isAfter(now.plus(LONGEST))) {
      throw CaseRefusal.unacceptable("a decision that is not as narrow as it must be");
    }
  }
}
