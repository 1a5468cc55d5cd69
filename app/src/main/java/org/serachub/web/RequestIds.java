package org.serachub.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.serachub.platform.Ids;
import org.serachub.request.RequestId;

/**
 * Names each request once: the page prints the name, the trail holds it, and it is the id of every
 * form on the page.
 */
@Singleton
public final class RequestIds {
  private static final String ATTRIBUTE = "org.serachub.request-id";

  private final Ids ids;

  RequestIds(Ids ids) {
    this.ids = ids;
  }

  /** The request's id, made at the first call. */
  public RequestId of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, RequestId.class)
        .orElseGet(
            () -> {
              var fresh = new RequestId(ids.next());
              request.setAttribute(ATTRIBUTE, fresh);
              return fresh;
            });
  }
}
