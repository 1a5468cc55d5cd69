package org.serachub.consent;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.Writes;
import org.serachub.decision.ConsentState;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.basis.Scope;
import org.serachub.keys.SignedTable;
import org.serachub.platform.Ids;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/** Records what a person said about sharing. */
@Singleton
public final class RecordConsent {
  private static final Set<ConsentState> SAYABLE =
      Set.of(
          ConsentState.GIVEN,
          ConsentState.REFUSED,
          ConsentState.WITHDRAWN,
          ConsentState.CANNOT_DECIDE);
  private static final Set<SubjectKind> NOT_ASKED =
      Set.of(SubjectKind.PREMISES, SubjectKind.BUSINESS, SubjectKind.ALLEGED_PERPETRATOR);

  private final Writes writes;
  private final BasisRows rows;
  private final Ids ids;

  RecordConsent(Writes writes, BasisRows rows, Ids ids) {
    this.writes = writes;
    this.rows = rows;
    this.ids = ids;
  }

  /**
   * What was said.
   *
   * @param state given, refused, withdrawn or cannot decide
   * @param scope what is left out covers all
   * @param saidAt not in the future
   * @param endsAt from when on it counts no longer; after it was said
   */
  public record Statement(
      SubjectId subject,
      ConsentState state,
      Scope scope,
      Instant saidAt,
      Optional<Instant> endsAt) {}

  /**
   * Records it.
   *
   * @throws CaseRefusal if there is no such case or subject for this requester, or the statement
   *     cannot be
   */
  public UUID record(Acting acting, CaseId caseId, Statement said) {
    Speakers.requireForConsent(acting);
    return writes.on(caseId, acting, envelope -> record(acting, caseId, said, envelope)).result();
  }

  private Audited<UUID> record(Acting acting, CaseId caseId, Statement said, Envelope envelope) {
    if (NOT_ASKED.contains(rows.subject(caseId, said.subject()))
        || !SAYABLE.contains(said.state())
        || said.saidAt().isAfter(envelope.at())
        || said.endsAt().filter(end -> !end.isAfter(said.saidAt())).isPresent()) {
      throw CaseRefusal.unacceptable("not a statement that can be recorded");
    }
    rows.requireKnown(said.scope());
    var id = ids.next();
    rows.add(
        SignedTable.CONSENT_RECORD,
        envelope.eventId(),
        id,
        caseId.value(),
        said.subject().value(),
        said.state(),
        said.scope().category(),
        said.scope().agency(),
        said.scope().sector(),
        said.scope().purpose(),
        said.saidAt(),
        said.endsAt(),
        envelope.at(),
        acting.person().value(),
        acting.agency().value(),
        acting.requester().role());
    return new Audited<>(
        id,
        new BasisEvent(
            BasisEvent.CONSENT,
            envelope,
            caseId,
            BasisEvent.facts(
                "record",
                id,
                said.scope(),
                new Fact("state", said.state().word()),
                new Fact("subject", said.subject().toString()))));
  }
}
