package org.serachub.action;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.ItemStep;
import org.serachub.conference.Remaining;
import org.serachub.disclosure.Standing;
import org.serachub.request.Requester;

/**
 * Keeps an item from being closed over actions that are open, on which nobody could report any
 * more; where a whole conference is called off it only points them out. Whoever directs them knows
 * how many there are; to anybody else they are not there.
 */
@Singleton
final class RemainingActions implements Remaining {
  private static final String UNDERTAKE =
      "Accept the undertaking of this conference, so that you can see whether actions are open.";

  private final Actions actions;
  private final Standing standing;

  RemainingActions(Actions actions, Standing standing) {
    this.actions = actions;
    this.standing = standing;
  }

  @Override
  public List<String> before(Requester by, AgendaItem item, ItemStep step) {
    return step == ItemStep.CLOSE && knows(by, item)
        ? open(item)
            .map(open -> open + " Nobody can report on that until the case is heard again.")
            .toList()
        : List.of();
  }

  @Override
  public List<String> beforeClosing(Requester by, AgendaItem item) {
    if (!knows(by, item)) {
      return List.of(UNDERTAKE);
    }
    return open(item)
        .map(open -> open + " See that each is done, said to be impossible, or called off.")
        .toList();
  }

  private boolean knows(Requester by, AgendaItem item) {
    return standing.mayDirect(by, item.caseId())
        && standing.deliveryUndertakingDue(by, item.caseId()).isEmpty();
  }

  // Those agreed at an earlier item too: a case is on one agenda at a time, and this one ends.
  private Stream<String> open(AgendaItem item) {
    var open = actions.open(item.caseId());
    return open == 0
        ? Stream.empty()
        : Stream.of(
            "Case %s: %s open."
                .formatted(item.reference(), open == 1 ? "1 action is" : open + " actions are"));
  }
}
