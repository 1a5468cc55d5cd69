package org.serachub.action.web;

import java.util.List;
import java.util.Optional;
import org.serachub.action.SeenAction;
import org.serachub.web.Link;

/**
 * One action with everything that was said of it.
 *
 * @param links what else this reader can do with it
 * @param need where what is needed to carry it out is read, for its owner
 */
public record ActionPage(
    Card card,
    String measure,
    String risk,
    String agreed,
    List<SeenAction.Said> progress,
    List<SeenAction.Said> outcomes,
    List<Link> links,
    Optional<Link> need) {
  /** Copies the lists. */
  public ActionPage {
    progress = List.copyOf(progress);
    outcomes = List.copyOf(outcomes);
    links = List.copyOf(links);
  }
}
