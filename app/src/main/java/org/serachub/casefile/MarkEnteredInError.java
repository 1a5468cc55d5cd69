package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.platform.Ids;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.ValueId;

/**
 * Supersedes a value with nothing and tells everybody to whom it was opened; only the agency that
 * recorded it may.
 */
@Singleton
public final class MarkEnteredInError {
  private final Writes writes;
  private final EarlierValue earlierValue;
  private final StoreValue storeValue;
  private final TellHolders tellHolders;
  private final Ids ids;

  MarkEnteredInError(
      Writes writes,
      EarlierValue earlierValue,
      StoreValue storeValue,
      TellHolders tellHolders,
      Ids ids) {
    this.writes = writes;
    this.earlierValue = earlierValue;
    this.storeValue = storeValue;
    this.tellHolders = tellHolders;
    this.ids = ids;
  }

  /**
   * Marks it.
   *
   * @throws CaseRefusal if there is no such value of the requester's agency, or it is part of an
   *     action; stale if it has been superseded already
   */
  public void mark(Acting acting, CaseId caseId, ValueId value) {
    writes.on(
        caseId,
        acting,
        envelope -> {
          var earlier = earlierValue.find(acting, caseId, value);
          if (earlierValue.isOfAnAction(earlier)) {
            throw CaseRefusal.absent();
          }
          var binding = EarlierValue.later(earlier, new ValueId(ids.next()), acting, envelope);
          storeValue.storeEnteredInError(binding, envelope.eventId());
          var facts = new ArrayList<Fact>(List.of(new Fact("act", "entered-in-error")));
          facts.addAll(ValueFacts.of(binding));
          tellHolders
              .tell(acting, binding, envelope)
              .forEach(told -> facts.add(new Fact("told", told.toString())));
          return new Audited<>(
              binding.id(),
              new CaseEvent(CaseEvent.ALTERATION, envelope, caseId, List.copyOf(facts)));
        });
  }
}
