package org.serachub;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;

/** The service over a database that is there and migrated. */
public final class Hub implements AutoCloseable {
  private final ApplicationContext context;

  private Hub(ApplicationContext context) {
    this.context = context;
  }

  /**
   * Makes everything ready and serves nothing yet.
   *
   * @param settings override {@code application.properties}
   * @param given beans that stand in for those of the same type
   */
  public static Hub prepare(Map<String, Object> settings, Object... given) {
    return new Hub(
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(settings)
            .singletons(given)
            .start());
  }

  /** Binds the port and answers from now on. */
  public Hub serve() {
    context.getBean(EmbeddedServer.class).start();
    return this;
  }

  /** Where it answers. */
  public URI uri() {
    return context.getBean(EmbeddedServer.class).getURI();
  }

  /** A part of it. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Answers what was begun, then stops. */
  @Override
  public void close() {
    context.close();
  }
}
