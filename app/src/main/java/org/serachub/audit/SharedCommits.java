package org.serachub.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets many readers share one commit: whoever comes first commits for all who wait. An event that
 * cannot be written fails nobody but its own reader.
 */
final class SharedCommits {
  private static final int MOST = 256;

  private final Function<List<AuditEvent>, List<Receipt>> commit;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  SharedCommits(Function<List<AuditEvent>, List<Receipt>> commit) {
    this.commit = commit;
  }

  Receipt commit(AuditEvent event) {
    var mine = new Waiting(event);
    queue.add(mine);
    turn.lock();
    try {
      while (!mine.answered()) {
        commitSome();
      }
    } finally {
      turn.unlock();
    }
    return mine.receipt();
  }

  private void commitSome() {
    var some = new ArrayList<Waiting>();
    for (var next = queue.poll(); next != null; next = some.size() < MOST ? queue.poll() : null) {
      some.add(next);
    }
    try {
      answer(some);
    } catch (RuntimeException e) {
      if (some.size() == 1) {
        some.getFirst().failed(e);
      } else {
        some.forEach(this::answerAlone);
      }
    }
  }

  private void answerAlone(Waiting one) {
    try {
      answer(List.of(one));
    } catch (RuntimeException e) {
      one.failed(e);
    }
  }

  private void answer(List<Waiting> some) {
    var receipts = commit.apply(some.stream().map(Waiting::event).toList());
    for (int i = 0; i < some.size(); i++) {
      some.get(i).done(receipts.get(i));
    }
  }

  /** One reader; touched only under the lock. */
  private static final class Waiting {
    private final AuditEvent event;
    private @Nullable Receipt receipt;
    private @Nullable RuntimeException failure;

    Waiting(AuditEvent event) {
      this.event = event;
    }

    AuditEvent event() {
      return event;
    }

    void done(Receipt given) {
      receipt = given;
    }

    void failed(RuntimeException e) {
      failure = e;
    }

    boolean answered() {
      return receipt != null || failure != null;
    }

    Receipt receipt() {
      if (receipt == null) {
        throw new AuditTrail.AuditUnavailable(
            failure == null ? new IllegalStateException("no answer") : failure);
      }
      return receipt;
    }
  }
}
