package org.serachub.web.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.web.router.RouteAttributes;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.serachub.account.CurrentSession;
import org.serachub.account.Subjects;
import org.serachub.decision.Role;
import org.serachub.web.Access;
import org.serachub.web.HubProblem;

/** Lets nobody take a route that its {@link Access} does not open to them. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.ACCESS)
final class EnforceAccess {
  @RequestFilter
  @Nullable HttpResponse<?> enforce(HttpRequest<?> request) {
    var route = RouteAttributes.getRouteMatch(request);
    if (route.filter(match -> match.isAnnotationPresent(Endpoint.class)).isPresent()) {
      // Health and metrics, on the operator's port alone.
      return null;
    }
    var access = route.map(match -> match.synthesize(Access.class));
    if (access.isEmpty()) {
      throw new HubProblem.Absent();
    }
    if (access.get().open()) {
      return null;
    }
    var session = CurrentSession.of(request);
    if (!session.signedIn()) {
      return seeOther("/sign-in" + backTo(request));
    }
    if (session.requester().isEmpty() && !access.get().withoutRole()) {
      return seeOther("/role" + backTo(request));
    }
    return admit(request, access.get().value());
  }

  private static @Nullable HttpResponse<?> admit(HttpRequest<?> request, Role... roles) {
    if (roles.length > 0 && !Subjects.hasAny(request, roles)) {
      throw new HubProblem.Absent();
    }
    return null;
  }

  private static String backTo(HttpRequest<?> request) {
    return Optional.of(request)
        .filter(asked -> asked.getMethod() == HttpMethod.GET)
        .flatMap(asked -> LocalPath.of(asked.getUri().toString()))
        .filter(path -> !path.equals("/"))
        .map(path -> "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
        .orElse("");
  }

  private static HttpResponse<?> seeOther(String path) {
    return HttpResponse.seeOther(URI.create(path));
  }
}
