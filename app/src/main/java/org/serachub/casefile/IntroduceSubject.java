package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.decision.SubjectKind;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/**
 * Adds a subject together with the first thing known of it: a subject of which nobody may see
 * anything is listed to nobody.
 */
@Singleton
public final class IntroduceSubject {
  private final Writes writes;
  private final AddSubject addSubject;
  private final RecordValue recordValue;

  IntroduceSubject(Writes writes, AddSubject addSubject, RecordValue recordValue) {
    this.writes = writes;
    this.addSubject = addSubject;
    this.recordValue = recordValue;
  }

  /**
   * Adds both or neither.
   *
   * @param first what is known, once the subject has an id
   * @throws CaseRefusal if there is no such case for this requester, or the draft cannot be
   */
  public SubjectId introduce(
      Acting acting, CaseId caseId, SubjectKind kind, Function<SubjectId, Draft> first) {
    return writes
        .on(
            caseId,
            acting,
            envelope -> {
              var subject = addSubject.add(acting, caseId, kind);
              recordValue.record(acting, caseId, List.of(first.apply(subject)));
              return new Audited<>(
                  subject,
                  new CaseEvent(
                      CaseEvent.COLLECTION,
                      envelope,
                      caseId,
                      List.of(new Fact("act", "introduce-subject"))));
            })
        .result();
  }
}
