package org.serachub.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.serachub.account.CurrentSession;
import org.serachub.account.ResolveSession;
import org.serachub.account.SessionCookie;
import org.serachub.account.Sessions;

/**
 * Serves forms to people who have not signed in: they get a session that holds the form's token.
 */
@Singleton
final class AnonymousForms {
  private final Sessions sessions;
  private final ResolveSession resolve;
  private final SessionCookie cookie;

  AnonymousForms(Sessions sessions, ResolveSession resolve, SessionCookie cookie) {
    this.sessions = sessions;
    this.resolve = resolve;
    this.cookie = cookie;
  }

  /** What {@code page} makes, in a session that is begun if there is none. */
  HttpResponse<byte[]> serve(HttpRequest<?> request, Supplier<HttpResponse<byte[]>> page) {
    if (CurrentSession.of(request).csrf().isPresent()) {
      return page.get();
    }
    var token = sessions.beginAnonymous();
    resolve.resolve(token).bindTo(request);
    return cookie.set(request, (MutableHttpResponse<byte[]>) page.get(), token);
  }
}
