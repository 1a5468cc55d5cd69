package org.serachub.consent;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.casefile.Writes;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/** Records what a person said where it takes several statements, such as of two categories. */
@Singleton
public final class RecordConsents {
  private final Writes writes;
  private final RecordConsent recordConsent;

  RecordConsents(Writes writes, RecordConsent recordConsent) {
    this.writes = writes;
    this.recordConsent = recordConsent;
  }

  /**
   * Records all of them or none.
   *
   * @param said at least one
   * @throws org.serachub.casefile.CaseRefusal if one of them cannot be recorded
   */
  public List<UUID> record(Acting acting, CaseId caseId, List<RecordConsent.Statement> said) {
    Speakers.requireForConsent(acting);
    return writes
        .on(
            caseId,
            acting,
            envelope -> {
              var ids =
                  said.stream().map(one -> recordConsent.record(acting, caseId, one)).toList();
              return new Audited<>(
                  ids,
                  new BasisEvent(
                      BasisEvent.CONSENT,
                      envelope,
                      caseId,
                      List.of(new Fact("act", "record-together"))));
            })
        .result();
  }
}
