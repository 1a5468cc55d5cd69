package org.serachub.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param events how many were read
 * @param opened personal parts that were opened and agree with their commitment
 * @param erased personal parts whose key is gone; their commitment stands
 * @param faults the first of them, in the order of the trail; empty if the trail is whole
 */
public record TrailReport(long events, long opened, long erased, List<Fault> faults) {
  /** Copies the list. */
  public TrailReport {
    faults = List.copyOf(faults);
  }

  /** True if nothing is wrong. */
  public boolean whole() {
    return faults.isEmpty();
  }

  /** Something that is not as it was written, by the sequence where it was noticed. */
  public record Fault(long sequence, String what) {}
}
