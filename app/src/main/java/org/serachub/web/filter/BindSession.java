package org.serachub.web.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.serachub.account.CurrentSession;
import org.serachub.account.ResolveSession;
import org.serachub.account.SessionCookie;
import org.serachub.account.Subjects;

/** Gives every request but those for assets its session, and Shiro's subject made from it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.SESSION)
final class BindSession {
  private final SessionCookie cookie;
  private final ResolveSession resolve;
  private final Subjects subjects;

  BindSession(SessionCookie cookie, ResolveSession resolve, Subjects subjects) {
    this.cookie = cookie;
    this.resolve = resolve;
    this.subjects = subjects;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void bind(HttpRequest<?> request) {
    if (request.getPath().startsWith("/assets/")) {
      return;
    }
    var session = cookie.read(request).map(resolve::resolve).orElse(CurrentSession.NONE);
    session.bindTo(request);
    subjects.bind(request, session);
  }
}
