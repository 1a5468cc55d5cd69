package org.serachub.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie that carries a session's token. Under TLS its name begins with {@code __Host-}, so
 * that no other host and no unencrypted page can set it (RFC 6265bis section 4.1.3.2).
 */
@Singleton
public final class SessionCookie {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final boolean behindTls;

  /**
   * Decides by the connection alone, unless told otherwise.
   *
   * @param behindTls whether a proxy in front of the hub speaks TLS
   */
  SessionCookie(@Value("${serac.tls:false}") boolean behindTls) {
    this.behindTls = behindTls;
  }

  /** The token sent with {@code request}, if one of the right form was. */
  public Optional<String> read(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(name(request))
        .map(Cookie::getValue)
        .filter(value -> TOKEN.matcher(value).matches());
  }

  /** Adds the cookie with {@code token} to {@code response}. */
  public <B> MutableHttpResponse<B> set(
      HttpRequest<?> request, MutableHttpResponse<B> response, String token) {
    return response.cookie(cookie(request, token));
  }

  /** Takes the cookie away. */
  public <B> MutableHttpResponse<B> clear(HttpRequest<?> request, MutableHttpResponse<B> response) {
    return response.cookie(cookie(request, "").maxAge(0));
  }

  private Cookie cookie(HttpRequest<?> request, String value) {
    return Cookie.of(name(request), value)
        .path("/")
        .httpOnly(true)
        .secure(secure(request))
        .sameSite(SameSite.Strict);
  }

  private String name(HttpRequest<?> request) {
    return secure(request) ? "__Host-serac" : "serac";
  }

  private boolean secure(HttpRequest<?> request) {
    return behindTls || request.isSecure();
  }
}
