package org.serachub.web.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/** Puts the headers on every answer that tell the browser what it may not do with it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.GUARD - 1)
public final class SecurityHeaders {
  /** Nothing but our own files, no inline script or style, no framing, forms to us alone. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** The headers that never differ, by name. */
  public static final Map<String, String> FIXED =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Embedder-Policy", "require-corp",
          "X-Frame-Options", "DENY",
          "X-Robots-Tag", "noindex, nofollow",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), payment=(),"
                  + " browsing-topics=()");

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    FIXED.forEach(response.getHeaders()::set);
    if (!request.getPath().startsWith("/assets/") || response.code() >= 300) {
      response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    response.getHeaders().remove(HttpHeaders.SERVER);
  }
}
