package org.serachub.canary;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** Keeps what the hub logs, its own packages down to DEBUG. */
final class LogKeeper extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private static final Logger OWN = (Logger) LoggerFactory.getLogger("org.serachub");

  private final StringBuffer text = new StringBuffer();
  private final Level before = OWN.getLevel();

  LogKeeper() {
    setContext(ROOT.getLoggerContext());
    OWN.setLevel(Level.DEBUG);
    ROOT.addAppender(this);
    start();
  }

  String text() {
    return text.toString();
  }

  @Override
  protected void append(ILoggingEvent event) {
    text.append(event.getFormattedMessage()).append('\n');
    if (event.getThrowableProxy() != null) {
      text.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
    }
  }

  @Override
  public void close() {
    ROOT.detachAppender(this);
    OWN.setLevel(before);
    stop();
  }
}
