package org.serachub.action;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import org.serachub.action.CaseAction.Owner;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.casefile.ConferenceValues;
import org.serachub.casefile.Writes;
import org.serachub.conference.AgendaItem;
import org.serachub.disclosure.Standing;
import org.serachub.platform.Ids;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/** Keeps what a conference has agreed that somebody will do. */
@Singleton
public final class AddAction {
  private final Writes writes;
  private final Standing standing;
  private final CaseItems items;
  private final Owners owners;
  private final ConferenceValues values;
  private final Actions actions;
  private final Ids ids;

  AddAction(
      Writes writes,
      Standing standing,
      CaseItems items,
      Owners owners,
      ConferenceValues values,
      Actions actions,
      Ids ids) {
    this.writes = writes;
    this.standing = standing;
    this.items = items;
    this.owners = owners;
    this.values = values;
    this.actions = actions;
    this.ids = ids;
  }

  /** What an action says: what exactly, how it is known to be done, which risk it reduces. */
  public record Words(String title, String measure, String risk) {
    @Override
    public String toString() {
      return "[words]";
    }
  }

  /**
   * Adds it to the item that the case is on, proposed to its owner.
   *
   * @throws ActionRefusal if there is no such case for this requester; not now if the case is not
   *     before a conference, or the owner is none
   */
  public ActionId add(Acting acting, CaseId caseId, Words words, Owner owner, LocalDate due) {
    return writes
        .anew(
            acting,
            envelope -> {
              if (!standing.mayDirect(acting.requester(), caseId)) {
                throw ActionRefusal.absent();
              }
              var item = items.held(caseId).orElseThrow(ActionRefusal::notNow);
              if (owners.problem(caseId, owner, acting.requester()).isPresent()) {
                throw ActionRefusal.notNow();
              }
              var strand = values.begin(caseId);
              var facts = new ArrayList<Fact>();
              facts.addAll(values.add(acting, strand, ActionFields.TITLE, words.title(), envelope));
              facts.addAll(
                  values.add(acting, strand, ActionFields.MEASURE, words.measure(), envelope));
              facts.addAll(values.add(acting, strand, ActionFields.RISK, words.risk(), envelope));
              var action =
                  new CaseAction(
                      new ActionId(ids.next()),
                      caseId,
                      item.id(),
                      strand.entry(),
                      owner,
                      due,
                      ActionState.PROPOSED,
                      envelope.at(),
                      envelope.at(),
                      0);
              actions.add(action, envelope.eventId());
              return new Audited<>(action.id(), ActionEvent.added(envelope, action, facts));
            })
        .result();
  }

  /** True if the case is before a conference, so that something can be agreed. */
  public boolean possible(CaseId caseId) {
    return items.open(caseId).map(AgendaItem::stage).isPresent();
  }
}
