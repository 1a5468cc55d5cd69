package org.serachub.action;

import jakarta.inject.Singleton;
import org.serachub.action.CaseAction.Owner;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.casefile.Writes;
import org.serachub.disclosure.Standing;
import org.serachub.request.Acting;
import org.serachub.request.Requester;

/**
 * Gives an action to somebody else: the coordinator or chair to any agency, whose answer is then
 * awaited anew; people of the owner's agency to a colleague, who goes on where it stands.
 */
@Singleton
public final class GiveAction {
  private final Writes writes;
  private final Standing standing;
  private final Owners owners;
  private final Actions actions;

  GiveAction(Writes writes, Standing standing, Owners owners, Actions actions) {
    this.writes = writes;
    this.standing = standing;
    this.owners = owners;
    this.actions = actions;
  }

  /**
   * Gives it.
   *
   * @param shown in the version that the requester was shown
   * @throws ActionRefusal if there is none for this requester, somebody changed it since, it is
   *     over, or the new owner cannot have it
   */
  public void give(Acting acting, CaseAction shown, Owner owner) {
    writes.anew(
        acting,
        envelope -> {
          if (!mayGive(acting.requester(), shown, owner)) {
            throw ActionRefusal.absent();
          }
          // What is over is opened again by a step of its own, which holds the item.
          if (!shown.state().open()) {
            throw ActionRefusal.notNow();
          }
          if (owners.problem(shown.caseId(), owner, acting.requester()).isPresent()) {
            throw ActionRefusal.notNow();
          }
          var state =
              shown.owner().agency().equals(owner.agency()) && shown.state().owned()
                  ? shown.state()
                  : ActionState.PROPOSED;
          var given = shown.of(owner, state, envelope.at());
          if (!actions.replace(given, envelope.eventId())) {
            throw ActionRefusal.stale();
          }
          return new Audited<>(
              given, ActionEvent.changed("give-action", envelope, given, java.util.List.of()));
        });
  }

  private boolean mayGive(Requester by, CaseAction shown, Owner owner) {
    return standing.mayDirect(by, shown.caseId())
        || shown.state().owned()
            && by.agency().filter(shown.owner().agency()::equals).isPresent()
            && owner.agency().equals(shown.owner().agency())
            && standing.mayDeliver(by, shown.caseId());
  }
}
