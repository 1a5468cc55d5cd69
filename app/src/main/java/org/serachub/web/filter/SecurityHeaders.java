package org.serachub.web.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import org.serachub.web.FixedHeaders;

/** Puts the headers on every answer that tell the browser what it may not do with it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.GUARD - 1)
public final class SecurityHeaders {
  /** The headers that never differ, by name. */
  public static final Map<String, String> FIXED = FixedHeaders.ALL;

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    FixedHeaders.putOn(response);
    if (!request.getPath().startsWith("/assets/") || response.code() >= 300) {
      response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    response.getHeaders().remove(HttpHeaders.SERVER);
  }
}
