package org.serachub.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Proof that an event is committed. Only {@link AuditTrail} makes one.
 *
 * <p>A page or pack prints {@link #number()}, from which a DPO finds the event.
 */
public final class Receipt {
  private final long sequence;
  private final UUID eventId;
  private final Instant at;

  Receipt(long sequence, UUID eventId, Instant at) {
    this.sequence = sequence;
    this.eventId = eventId;
    this.at = at;
  }

  /** The event's place in the trail, from 1. */
  public long sequence() {
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
