package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.decision.Content;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.disclosure.Binding;
import org.serachub.platform.Ids;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.ValueId;

/** Puts a later value in the place of one; only the agency that recorded it may. */
@Singleton
public final class SupersedeValue {
  private final Writes writes;
  private final EarlierValue earlierValue;
  private final StoreValue storeValue;
  private final ActivePolicy activePolicy;
  private final Ids ids;

  SupersedeValue(
      Writes writes,
      EarlierValue earlierValue,
      StoreValue storeValue,
      ActivePolicy activePolicy,
      Ids ids) {
    this.writes = writes;
    this.earlierValue = earlierValue;
    this.storeValue = storeValue;
    this.activePolicy = activePolicy;
    this.ids = ids;
  }

  /** What the later value says, and how far it may go. */
  public record Later(Content content, Release release, HandlingCode handling, Kind kind) {
    @Override
    public String toString() {
      return "[later value]";
    }
  }

  /**
   * Supersedes it.
   *
   * @throws CaseRefusal if there is no such value of the requester's agency; stale if it has been
   *     superseded already
   */
  public ValueId supersede(Acting acting, CaseId caseId, ValueId value, Later later) {
    return writes
        .on(
            caseId,
            acting,
            envelope -> {
              var binding =
                  with(
                      EarlierValue.later(
                          earlierValue.find(acting, caseId, value),
                          new ValueId(ids.next()),
                          acting,
                          envelope),
                      later);
              var field =
                  activePolicy
                      .policy()
                      .catalogue()
                      .field(binding.field())
                      .orElseThrow(() -> CaseRefusal.unacceptable("no such field"));
              storeValue.store(binding, field, later.content(), envelope.eventId());
              return new Audited<>(binding.id(), event(caseId, envelope, binding));
            })
        .result();
  }

  private static Binding with(Binding place, Later later) {
    return new Binding(
        place.id(),
        place.caseId(),
        place.about(),
        place.subjectKind(),
        place.field(),
        place.entry(),
        place.custodian(),
        place.author(),
        place.recordedAt(),
        later.release(),
        later.handling(),
        later.kind(),
        place.supersedes());
  }

  private static CaseEvent event(CaseId caseId, Envelope envelope, Binding binding) {
    var facts = new ArrayList<Fact>(List.of(new Fact("act", "supersede")));
    facts.addAll(ValueFacts.of(binding));
    return new CaseEvent(CaseEvent.ALTERATION, envelope, caseId, List.copyOf(facts));
  }
}
