package org.serachub.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.serachub.audit.AuditTrail.AuditedAll;
import org.serachub.audit.AuditTrail.Recorded;
import org.serachub.keys.WrittenRows;

/** One transaction of the trail: the events it has gathered and how far it has come. */
final class Act {
  /** How far an act has come, which says what its failure means. */
  enum Phase {
    BEGINNING,
    WORKING,
    APPENDING,
    COMMITTING
  }

  private final List<AuditEvent> events = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private Phase phase = Phase.BEGINNING;
  private long first;
  private boolean broken;
  private @Nullable Recorded<?> last;

  /** Runs work, of the act itself or of a write inside it, and keeps its events. */
  <T> Recorded<T> run(Supplier<AuditedAll<T>> work) {
    phase = Phase.WORKING;
    try {
      var done = work.get();
      if (done.events().isEmpty()) {
        throw new IllegalStateException("a write without an event");
      }
      done.events().forEach(this::add);
      var recorded = new Recorded<>(done.result(), receipts.getLast());
      last = recorded;
      return recorded;
    } catch (Throwable e) {
      // Rows of the failed work may stand: an outer write must not go on as if nothing were wrong.
      broken = true;
      throw e;
    }
  }

  void append(AppendEvents appendEvents, WrittenRows written) {
    if (broken) {
      throw new IllegalStateException("a write inside this one has failed");
    }
    phase = Phase.APPENDING;
    first = appendEvents.append(events, written);
    phase = Phase.COMMITTING;
  }

  void committed() {
    for (int i = 0; i < receipts.size(); i++) {
      receipts.get(i).committed(first + i);
    }
  }

  Phase phase() {
    return phase;
  }

  List<Receipt> receipts() {
    return receipts;
  }

  UUID lastEventId() {
    return receipts.getLast().eventId();
  }

  /** What the outermost work made. */
  @SuppressWarnings("unchecked")
  <T> Recorded<T> last() {
    if (last == null) {
      throw new IllegalStateException("nothing was done");
    }
    return (Recorded<T>) last;
  }

  private void add(AuditEvent event) {
    events.add(event);
    receipts.add(new Receipt(event.envelope().eventId(), Leaf.moment(event)));
  }
}
