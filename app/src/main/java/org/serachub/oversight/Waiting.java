package org.serachub.oversight;

import java.time.LocalDate;
import java.util.List;
import org.serachub.request.PersonId;

/**
 * Somebody who waits for somebody, or leaves.
 *
 * @param agencies acted for
 * @param roles in words, with the agency where there are several
 * @param since the day it began, or the first day without access
 * @param holds what others must take over
 */
public record Waiting(
    PersonId person,
    String name,
    State state,
    List<String> agencies,
    List<String> roles,
    LocalDate since,
    List<String> holds) {
  /** Copies the lists. */
  public Waiting {
    agencies = List.copyOf(agencies);
    roles = List.copyOf(roles);
    holds = List.copyOf(holds);
  }

  /** What there is to do. */
  public enum State {
    /** Somebody was invited and has not chosen a password. */
    INVITED,
    /** A role waits to be confirmed. */
    ROLE,
    /** Somebody leaves within 30 days. */
    LEAVING,
    /** Somebody has left or was suspended and still holds something. */
    LEFT
  }
}
