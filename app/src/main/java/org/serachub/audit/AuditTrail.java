package org.serachub.audit;

import java.util.List;
import java.util.function.Supplier;

/** The trail. There is one; every act that touches a case goes through it. */
public interface AuditTrail {
  /**
   * Records an event in a transaction of its own and returns once it is committed.
   *
   * @throws AuditUnavailable if it could not be committed, or nobody knows whether it was
   */
  Receipt record(AuditEvent event);

  /**
   * Runs a write and records its event in the same transaction: domain rows first, then the event,
   * the head locked last, commit. If anything fails nothing is kept.
   *
   * @throws AuditUnavailable if the event could not be written
   */
  <T> Recorded<T> write(Supplier<Audited<T>> work);

  /**
   * Runs a write that makes many events, in one transaction, as {@link #write} does for one: rows
   * first, then the events in the order given, appended in batches. The receipt is the last one's.
   *
   * @throws AuditUnavailable if an event could not be written
   */
  default <T> Recorded<T> writeAll(Supplier<AuditedAll<T>> work) {
    throw new AuditUnavailable(new UnsupportedOperationException("no batches"));
  }

  /** What a write did, and the events that say so; at least one. */
  record AuditedAll<T>(T result, List<AuditEvent> events) {
    /** Copies the list. */
    public AuditedAll {
      events = List.copyOf(events);
    }
  }

  /** What a write did, and the event that says so. */
  record Audited<T>(T result, AuditEvent event) {}

  /** What a committed write did, with its receipt. */
  record Recorded<T>(T result, Receipt receipt) {}

  /** The event could not be committed, so nothing may be shown or acknowledged. */
  final class AuditUnavailable extends RuntimeException {
    /** Keeps the cause for the log; its message never leaves. */
    public AuditUnavailable(Throwable cause) {
      super("the audit trail could not be written", cause);
    }
  }
}
