package org.serachub.web.delivery;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.http.context.event.HttpRequestReceivedEvent;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the requests that hubs of this JVM have read. */
@Singleton
final class ReceivedRequests implements ApplicationEventListener<HttpRequestReceivedEvent> {
  static final AtomicLong COUNT = new AtomicLong();

  @Override
  public void onApplicationEvent(HttpRequestReceivedEvent event) {
    COUNT.incrementAndGet();
  }
}
