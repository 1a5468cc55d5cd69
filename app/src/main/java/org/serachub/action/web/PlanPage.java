package org.serachub.action.web;

import java.util.List;
import java.util.Map;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * Asks what is to be done, or changes it.
 *
 * @param owners empty when it is changed: that is done on a page of its own
 * @param version of the action that is changed; -1 for a new one
 * @param now what somebody else has written in the meantime, by label
 */
public record PlanPage(
    String reference,
    Link back,
    List<Option> owners,
    long version,
    Map<String, String> now,
    Typed typed) {
  /** Copies the list. */
  public PlanPage {
    owners = List.copyOf(owners);
  }
}
