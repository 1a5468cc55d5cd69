package org.serachub.audit;

import java.time.Instant;
import java.util.UUID;

/** Receipts for tests of what is drawn once there is one. */
public final class TestReceipts {
  private TestReceipts() {}

  /** A receipt that no trail has given. */
  public static Receipt of(UUID eventId, Instant at) {
    var receipt = new Receipt(eventId, at);
    receipt.committed(1);
    return receipt;
  }
}
