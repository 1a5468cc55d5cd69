package org.serachub.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** How people reach the hub, for links that leave it. */
@Singleton
public final class PublicAddress {
  private final String given;

  /**
   * The operator's word counts; without it, what the asker's own browser says.
   *
   * @param given such as {@code https://hub.example.org}; empty if the operator said nothing
   */
  PublicAddress(@Value("${serac.url:}") String given) {
    this.given = given;
  }

  /** Scheme and host, without a slash at the end. */
  public String of(HttpRequest<?> request) {
    if (!given.isEmpty()) {
      return given;
    }
    var host = String.valueOf(request.getHeaders().get(HttpHeaders.HOST));
    var plain = host.matches("[A-Za-z0-9.:\\[\\]-]{1,120}") ? host : "";
    return (request.isSecure() ? "https://" : "http://") + plain;
  }
}
