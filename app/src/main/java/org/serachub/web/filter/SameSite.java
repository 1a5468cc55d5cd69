package org.serachub.web.filter;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URI;

/** Where a form was sent from, as far as the browser says. */
final class SameSite {
  private SameSite() {}

  /**
   * False if the browser says that another site sent it. {@code Sec-Fetch-Site} decides where it is
   * sent. {@code Origin} is {@code null} on our own forms, since our pages ask for no referrer
   * (Fetch standard, "append a request Origin header"); the form's token decides then.
   */
  static boolean plausible(HttpRequest<?> request) {
    var site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    return origin == null || origin.equals("null") || isOurs(origin, request);
  }

  private static boolean isOurs(String origin, HttpRequest<?> request) {
    try {
      var authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equals(request.getHeaders().get(HttpHeaders.HOST));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
