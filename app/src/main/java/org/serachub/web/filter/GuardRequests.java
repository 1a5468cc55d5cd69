package org.serachub.web.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.serachub.web.HubProblem;

/** Refuses what no page of ours sends, before anything else looks at it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.GUARD)
final class GuardRequests {
  private static final int LONGEST = 2048;
  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

  /** Our addresses need no escapes, so that no two spellings name one page. */
  private static final Pattern PATH = Pattern.compile("/|(/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+");

  @RequestFilter
  @Nullable HttpResponse<?> guard(HttpRequest<?> request) {
    if (!METHODS.contains(request.getMethod())
        || !request.getMethodName().equals(request.getMethod().name())) {
      return HttpResponse.status(HttpStatus.METHOD_NOT_ALLOWED).header("Allow", "GET, HEAD, POST");
    }
    if (request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)) {
      throw new HubProblem.Malformed("a packed body, which no browser sends");
    }
    var uri = request.getUri();
    if (uri.toString().length() > LONGEST) {
      return HttpResponse.status(HttpStatus.REQUEST_URI_TOO_LONG);
    }
    if (uri.getRawPath() == null || !PATH.matcher(uri.getRawPath()).matches()) {
      throw new HubProblem.Malformed("a path of no page");
    }
    if (uri.getRawQuery() != null) {
      Query.refuseUnlessPlain(uri.getRawQuery());
    }
    return null;
  }
}
