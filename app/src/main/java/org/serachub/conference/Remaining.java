package org.serachub.conference;

import java.util.List;
import org.serachub.request.Requester;

/**
 * What a feature points out before an item takes a step, such as what is still open. It never
 * stands in the way.
 */
@FunctionalInterface
public interface Remaining {
  /** Sentences for somebody who may take that step, of what they may know; none: nothing. */
  List<String> before(Requester by, AgendaItem item, ItemStep step);
}
