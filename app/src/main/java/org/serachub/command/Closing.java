package org.serachub.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** What was opened, closed in the opposite order and once, however the program ends. */
final class Closing implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /** Also closes when the program is asked to end. */
  static Closing atExit() {
    var closing = new Closing();
    Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop"));
    return closing;
  }

  /** Opens one thing more. Whoever closes meanwhile waits, so that nothing is left half open. */
  synchronized <T extends AutoCloseable> T open(Supplier<T> opening) {
    if (closed) {
      throw new CommandRefused("the hub is stopping");
    }
    var opened = opening.get();
    open.push(opened);
    return opened;
  }

  /** True once everything is closed or being closed. */
  synchronized boolean closed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        System.err.println("serac: " + OneLine.line(e));
      }
    }
  }
}
