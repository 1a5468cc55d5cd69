package org.serachub.action;

import jakarta.inject.Singleton;
import java.util.List;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.ItemStep;
import org.serachub.conference.Remaining;
import org.serachub.disclosure.Standing;
import org.serachub.request.Requester;

/**
 * Points out the actions that are open when an item is closed. Whoever directs them knows how many
 * there are; to anybody else they are not there.
 */
@Singleton
final class RemainingActions implements Remaining {
  private final Actions actions;
  private final Standing standing;

  RemainingActions(Actions actions, Standing standing) {
    this.actions = actions;
    this.standing = standing;
  }

  @Override
  public List<String> before(Requester by, AgendaItem item, ItemStep step) {
    if (step != ItemStep.CLOSE
        || !standing.mayDirect(by, item.caseId())
        || standing.deliveryUndertakingDue(by, item.caseId()).isPresent()) {
      return List.of();
    }
    var open =
        actions.of(List.of(item.caseId())).stream()
            .filter(action -> action.item().equals(item.id()) && action.state().open())
            .count();
    return open == 0
        ? List.of()
        : List.of(
            "Case %s: %s still open. Nobody can report on %s once the item is closed."
                .formatted(
                    item.reference(),
                    open == 1 ? "1 action is" : open + " actions are",
                    open == 1 ? "it" : "them"));
  }
}
