package org.serachub.action.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * Asks who is to have an action.
 *
 * @param now whose it is, if somebody else was first
 */
public record OwnerPage(
    Card card, List<Option> owners, boolean directs, Optional<String> now, Typed typed) {
  /** Copies the list. */
  public OwnerPage {
    owners = List.copyOf(owners);
  }
}
