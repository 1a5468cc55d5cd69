package org.serachub.web;

import io.micronaut.http.MutableHttpResponse;
import java.util.Map;

/**
 * The headers that fence the browser in. A filter puts them on every answer; an error page brings
 * them along, since what is refused before there is a request passes no filter.
 */
public final class FixedHeaders {
  /** Nothing but our own files, no inline script or style, no framing, forms to us alone. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** The headers that never differ, by name. */
  public static final Map<String, String> ALL =
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

  private FixedHeaders() {}

  /** Sets them. */
  public static void putOn(MutableHttpResponse<?> response) {
    ALL.forEach(response.getHeaders()::set);
  }
}
