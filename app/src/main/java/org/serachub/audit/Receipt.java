package org.serachub.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Proof that an event is committed. Only {@link AuditTrail} makes one. The receipt of a write
 * inside another write proves nothing until the outer one is committed.
 *
 * <p>A page or pack prints {@link #number()}, from which a DPO finds the event.
 */
public final class Receipt {
  private final UUID eventId;
  private final Instant at;
  private volatile long sequence;

  Receipt(UUID eventId, Instant at) {
    this.eventId = eventId;
    this.at = at;
  }

  void committed(long at) {
    sequence = at;
  }

  /**
   * The event's place in the trail, from 1.
   *
   * @throws IllegalStateException if the event is not committed
   */
  public long sequence() {
    if (sequence == 0) {
      throw new IllegalStateException("the event is not committed");
    }
    return sequence;
  }

  /** The event's random id. */
  public UUID eventId() {
    return eventId;
  }

  /** When it happened. */
  public Instant at() {
    return at;
  }

  /** What is printed: random, so that it tells nothing of how many events there are. */
  public String number() {
    return eventId.toString().substring(0, 18);
  }
}
