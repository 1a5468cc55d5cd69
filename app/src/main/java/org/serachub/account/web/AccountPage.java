package org.serachub.account.web;

import java.util.List;
import org.serachub.web.Typed;

/**
 * One's own account.
 *
 * @param name as others see it
 * @param address by which one signs in
 * @param sessions that are open, this one first
 * @param several true if one could choose another role
 */
public record AccountPage(
    Typed typed, String name, String address, List<Open> sessions, boolean several) {
  /** Copies the list. */
  public AccountPage {
    sessions = List.copyOf(sessions);
  }

  /**
   * A session that is open.
   *
   * @param since in plain words
   * @param seen in plain words
   * @param here true if it is this one
   */
  public record Open(String since, String seen, boolean here) {}
}
