package org.serachub.triage;

import static org.serachub.triage.TriageFields.ANSWER;
import static org.serachub.triage.TriageFields.OUTCOME;
import static org.serachub.triage.TriageFields.QUESTION;
import static org.serachub.triage.TriageFields.REASON;
import static org.serachub.triage.TriageFields.SIGNPOSTING;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.Draft;
import org.serachub.casefile.MoveCase;
import org.serachub.casefile.RecordValue;
import org.serachub.casefile.Writes;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/** Accepts a referral, asks the referrer, or declines it; each in one act with what is written. */
@Singleton
public final class DecideReferral {
  private final Writes writes;
  private final RecordValue recordValue;
  private final MoveCase moveCase;
  private final NewReferrals referrals;

  DecideReferral(
      Writes writes, RecordValue recordValue, MoveCase moveCase, NewReferrals referrals) {
    this.writes = writes;
    this.recordValue = recordValue;
    this.moveCase = moveCase;
    this.referrals = referrals;
  }

  /**
   * Accepts it: the case goes to research.
   *
   * @param reason what the referrer reads beside the outcome
   * @throws CaseRefusal if there is no such case for this coordinator; stale if it was decided
   *     already
   */
  public void accept(Acting acting, CaseId caseId, Optional<String> reason) {
    var written = new LinkedHashMap<FieldId, Content>();
    written.put(OUTCOME, new Content.Chosen(List.of("accepted")));
    reason.ifPresent(text -> written.put(REASON, new Content.Text(text)));
    decide(acting, caseId, "accept", written, Optional.of(Stage.RESEARCH));
  }

  /** Asks the referrer something; the case goes on waiting. */
  public void ask(Acting acting, CaseId caseId, String question) {
    decide(acting, caseId, "ask", Map.of(QUESTION, new Content.Text(question)), Optional.empty());
  }

  /**
   * Declines it: the case is closed, and the referrer is told why and where to turn. What happens
   * later is a new referral.
   */
  public void decline(Acting acting, CaseId caseId, String reason, String signposting) {
    var written = new LinkedHashMap<FieldId, Content>();
    written.put(OUTCOME, new Content.Chosen(List.of("declined")));
    written.put(REASON, new Content.Text(reason));
    written.put(SIGNPOSTING, new Content.Text(signposting));
    decide(acting, caseId, "decline", written, Optional.of(Stage.CLOSED));
  }

  /**
   * Answers the coordinator's question, for the agency that referred.
   *
   * @throws CaseRefusal if there is no such case for this requester, or it waits no longer
   */
  public void answer(Acting acting, CaseId caseId, String answer) {
    writes.on(
        caseId,
        acting,
        envelope -> {
          requireWaiting(caseId);
          record(acting, caseId, Map.of(ANSWER, new Content.Text(answer)));
          return new Audited<>(
              caseId, new TriageEvent(envelope, caseId, "answer", Optional.empty()));
        });
  }

  private void decide(
      Acting acting, CaseId caseId, String act, Map<FieldId, Content> written, Optional<Stage> to) {
    if (acting.requester().role() != Role.COORDINATOR) {
      throw CaseRefusal.absent();
    }
    writes.on(
        caseId,
        acting,
        envelope -> {
          requireWaiting(caseId);
          record(acting, caseId, written);
          to.ifPresent(stage -> moveCase.move(acting, caseId, Stage.REFERRED, stage));
          return new Audited<>(caseId, new TriageEvent(envelope, caseId, act, Optional.empty()));
        });
  }

  private void requireWaiting(CaseId caseId) {
    if (referrals.since(caseId).isEmpty()) {
      throw CaseRefusal.stale();
    }
  }

  private void record(Acting acting, CaseId caseId, Map<FieldId, Content> written) {
    var about = referrals.lead(caseId);
    recordValue.record(
        acting,
        caseId,
        written.entrySet().stream()
            .map(
                one ->
                    new Draft(
                        about,
                        one.getKey(),
                        Optional.empty(),
                        one.getValue(),
                        Release.CONFERENCE,
                        HandlingCode.NONE,
                        Kind.FACT))
            .toList());
  }
}
