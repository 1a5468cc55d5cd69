package org.serachub.conference;

import java.util.List;
import org.serachub.request.Requester;

/** What a feature points out before an item takes a step, such as what is still open. */
public interface Remaining {
  /**
   * Sentences for somebody who may take that step, of what they may know; none: nothing. They never
   * stand in the way.
   */
  default List<String> before(Requester by, AgendaItem item, ItemStep step) {
    return List.of();
  }

  /** Sentences of what must be done first: the item cannot be closed while there are any. */
  default List<String> beforeClosing(Requester by, AgendaItem item) {
    return List.of();
  }
}
