package org.serachub.testing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Keeps every statement that the hub sends; on with {@code serac.test.statements}. */
@Singleton
@Requires(property = Statements.ON)
public final class Statements implements BeanCreatedEventListener<DataSource>, Ordered {
  /** The setting that turns it on. */
  public static final String ON = "serac.test.statements";

  private final Queue<String> sent = new ConcurrentLinkedQueue<>();

  /** What was sent since the last call. */
  public List<String> take() {
    var all = List.copyOf(sent);
    sent.clear();
    return all;
  }

  /** Before the framework puts its own connections around the source's. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    return watched(DataSource.class, event.getBean());
  }

  private <T> T watched(Class<T> type, T target) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) {
            if (method.getName().startsWith("prepare") || method.getName().startsWith("execute")) {
              sent.add(text);
            }
          }
          try {
            return again(method.invoke(target, arguments));
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object again(Object result) {
    return switch (result) {
      case Connection connection -> watched(Connection.class, connection);
      case java.sql.PreparedStatement prepared -> prepared;
      case Statement statement -> watched(Statement.class, statement);
      case null, default -> result;
    };
  }
}
