package org.serachub.platform;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator, in the log, that something is not as it was written. */
@Singleton
public final class Alerts {
  private static final Logger LOG = LoggerFactory.getLogger("org.serachub.alert");

  private final AtomicLong raised = new AtomicLong();

  /** Raises an alert. {@code what} holds closed words and random ids only. */
  public void raise(String what) {
    raised.incrementAndGet();
    LOG.error("alert: {}", what);
  }

  /** How many were raised since the start. */
  public long raised() {
    return raised.get();
  }
}
