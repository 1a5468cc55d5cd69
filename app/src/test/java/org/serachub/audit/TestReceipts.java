package org.serachub.audit;

import java.time.Instant;
import java.util.UUID;

/** Receipts for tests of what is drawn once there is one. */
public final class TestReceipts {
  private TestReceipts() {}

  /** A receipt that no trail has given. */
  public static Receipt of(UUID eventId, Instant at) {
    return new Receipt(1, eventId, at);
  }
}
