package org.serachub.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The result of one verification of the trail, as the trail keeps it.
 *
 * @param by name of who asked; empty if it was the command
 * @param events how many were read
 * @param faults what was found wrong, in words; empty if the trail was whole
 */
public record Verification(
    Instant at, Optional<String> by, String events, String erased, List<String> faults) {
  /** Copies the list. */
  public Verification {
    faults = List.copyOf(faults);
  }

  /** True if nothing was found wrong. */
  public boolean whole() {
    return faults.isEmpty();
  }
}
