package org.serachub.action.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Link;

/** The actions of one case: those that are open, and those that are over with what came of them. */
public record CaseActionsPage(
    String reference, List<Card> open, List<Card> over, Optional<Link> add) {
  /** Copies the lists. */
  public CaseActionsPage {
    open = List.copyOf(open);
    over = List.copyOf(over);
  }
}
