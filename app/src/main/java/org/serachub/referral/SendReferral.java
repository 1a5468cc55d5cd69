package org.serachub.referral;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.serachub.account.Envelopes;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.casefile.AddSubject;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.Draft;
import org.serachub.casefile.OpenCase;
import org.serachub.casefile.RecordValue;
import org.serachub.consent.DecideToShare;
import org.serachub.consent.RecordConsent.Statement;
import org.serachub.consent.RecordConsents;
import org.serachub.decision.ConsentState;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.basis.Scope;
import org.serachub.platform.London;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/**
 * Sends a referral: a case with its subjects, values and consents comes of the draft and the
 * draft's key is erased, all in one transaction. Nothing here looks at another case.
 */
@Singleton
public final class SendReferral {
  private static final Set<FieldId> SEALED =
      Set.of(new FieldId("address-safe"), new FieldId("safe-code-word"));
  private static final Set<FieldId> OPINIONS = Set.of(Steps.JUDGEMENT);

  private final Drafts drafts;
  private final OpenDraft openDraft;
  private final OpenCase openCase;
  private final AddSubject addSubject;
  private final RecordValue recordValue;
  private final RecordConsents recordConsents;
  private final DecideToShare decideToShare;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Clock clock;

  SendReferral(
      Drafts drafts,
      OpenDraft openDraft,
      OpenCase openCase,
      AddSubject addSubject,
      RecordValue recordValue,
      RecordConsents recordConsents,
      DecideToShare decideToShare,
      AuditTrail trail,
      Envelopes envelopes,
      Clock clock) {
    this.drafts = drafts;
    this.openDraft = openDraft;
    this.openCase = openCase;
    this.addSubject = addSubject;
    this.recordValue = recordValue;
    this.recordConsents = recordConsents;
    this.decideToShare = decideToShare;
    this.trail = trail;
    this.envelopes = envelopes;
    this.clock = clock;
  }

  /**
   * Sends it, once: of a draft that is sent already nothing more comes.
   *
   * @param checked what its author has checked
   * @throws CaseRefusal if there is no such draft of this requester; unacceptable if something
   *     required stands open, or it was changed since it was checked; stale if it is being sent
   */
  public void send(Acting acting, UUID id, Seen checked) {
    if (drafts.find(acting.requester(), id).flatMap(Drafts.Stored::sent).isPresent()) {
      return;
    }
    trail.write(
        () -> {
          var stored = drafts.lock(acting.requester(), id).orElseThrow(CaseRefusal::absent);
          if (stored.sent().isPresent()) {
            throw CaseRefusal.stale();
          }
          var draft = openDraft.opened(stored);
          if (!Seen.of(draft).equals(checked)) {
            throw CaseRefusal.unacceptable("changed since it was checked");
          }
          var caseId = referred(acting, draft);
          drafts.sent(id, caseId);
          var envelope = envelopes.of(acting.requester(), acting.request());
          return new Audited<>(caseId, new SentEvent(envelope, caseId, id));
        });
  }

  private CaseId referred(Acting acting, DraftReferral draft) {
    var lead = draft.lead().orElseThrow(() -> CaseRefusal.unacceptable("about nothing"));
    if (!Steps.open(draft).isEmpty()) {
      throw CaseRefusal.unacceptable("something stands open");
    }
    var opened = openCase.open(acting, lead.kind());
    Map<UUID, SubjectId> subjects = new HashMap<>(Map.of(lead.key(), opened.lead()));
    draft.subjects().stream()
        .filter(one -> !one.equals(lead))
        .forEach(one -> subjects.put(one.key(), addSubject.add(acting, opened.id(), one.kind())));
    recordValue.record(acting, opened.id(), values(draft, subjects, opened.lead()));
    var said = statements(draft, subjects);
    if (!said.isEmpty()) {
      recordConsents.record(acting, opened.id(), said);
    }
    decide(acting, opened.id(), draft, subjects);
    return opened.id();
  }

  private static List<Draft> values(
      DraftReferral draft, Map<UUID, SubjectId> subjects, SubjectId lead) {
    var values = new ArrayList<Draft>();
    draft
        .answers()
        .forEach(
            (place, content) -> {
              if (!Sharing.keeps(place.field()) && !WithoutAgreement.keeps(place.field())) {
                values.add(
                    new Draft(
                        place.about().map(subjects::get).orElse(lead),
                        place.field(),
                        Optional.empty(),
                        content,
                        SEALED.contains(place.field()) ? Release.RESEARCH : Release.CONFERENCE,
                        HandlingCode.NONE,
                        OPINIONS.contains(place.field()) ? Kind.OPINION : Kind.FACT));
              }
            });
    return values;
  }

  private List<Statement> statements(DraftReferral draft, Map<UUID, SubjectId> subjects) {
    var statements = new ArrayList<Statement>();
    for (var one : draft.subjects()) {
      Sharing.of(draft, one.key())
          .flatMap(sharing -> statement(sharing, Objects.requireNonNull(subjects.get(one.key()))))
          .ifPresent(statements::add);
    }
    return statements;
  }

  private Optional<Statement> statement(Sharing sharing, SubjectId subject) {
    return sharing
        .said()
        .flatMap(
            said ->
                sharing
                    .on()
                    .map(
                        day ->
                            new Statement(
                                subject, said, Scope.ALL, moment(day, said), Optional.empty())));
  }

  private void decide(
      Acting acting, CaseId caseId, DraftReferral draft, Map<UUID, SubjectId> subjects) {
    for (var one : draft.subjects()) {
      var decided = WithoutAgreement.of(draft, one.key());
      var subject = Objects.requireNonNull(subjects.get(one.key()));
      decided.stream()
          .flatMap(some -> some.scopes().stream().map(scope -> toShare(some, scope, subject)))
          .forEach(share -> decideToShare.decide(acting, caseId, share));
    }
  }

  private static DecideToShare.ToShare toShare(
      WithoutAgreement decided, Scope scope, SubjectId subject) {
    return new DecideToShare.ToShare(
        subject,
        scope,
        decided.gateway(),
        decided.lifeAtRisk() ? DecideToShare.Urgency.RISK_TO_LIFE : DecideToShare.Urgency.ORDINARY,
        decided.lastDay().plusDays(1).atStartOfDay(London.ZONE).toInstant());
  }

  /** Agreement counts from the beginning of a day that is over, anything else from its end. */
  private Instant moment(LocalDate day, ConsentState said) {
    if (!day.isBefore(London.today(clock))) {
      return London.now(clock);
    }
    var from = said == ConsentState.GIVEN ? day : day.plusDays(1);
    var moment = from.atStartOfDay(London.ZONE).toInstant();
    return said == ConsentState.GIVEN ? moment : moment.minus(1, ChronoUnit.MICROS);
  }
}
