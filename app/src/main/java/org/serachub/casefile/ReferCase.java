package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.SubjectKind;
import org.serachub.request.Acting;

/** Opens a case with what the referral says, or does neither. */
@Singleton
public final class ReferCase {
  private final Writes writes;
  private final OpenCase openCase;
  private final RecordValue recordValue;

  ReferCase(Writes writes, OpenCase openCase, RecordValue recordValue) {
    this.writes = writes;
    this.openCase = openCase;
    this.recordValue = recordValue;
  }

  /**
   * Refers it. What a referral says is written for the conference.
   *
   * @param answers about the lead, by field
   * @return the new case's reference
   * @throws CaseRefusal if an answer cannot be
   */
  public String refer(Acting acting, SubjectKind lead, Map<FieldId, Content> answers) {
    return writes
        .anew(
            acting,
            envelope -> {
              var opened = openCase.open(acting, lead);
              recordValue.record(acting, opened.id(), drafts(opened, answers));
              return new Audited<>(
                  opened.reference(),
                  new CaseEvent(
                      CaseEvent.COLLECTION,
                      envelope,
                      opened.id(),
                      List.of(new Fact("act", "refer"))));
            })
        .result();
  }

  private static List<Draft> drafts(OpenCase.Opened opened, Map<FieldId, Content> answers) {
    return answers.entrySet().stream()
        .map(
            answer ->
                new Draft(
                    opened.lead(),
                    answer.getKey(),
                    Optional.empty(),
                    answer.getValue(),
                    Release.CONFERENCE,
                    HandlingCode.NONE,
                    Kind.FACT))
        .toList();
  }
}
