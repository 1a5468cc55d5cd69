package org.serachub.web.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.serachub.account.CurrentSession;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;

/**
 * Refuses every POST that is not a form this hub served to this very session, whatever its
 * controller does with it. Where the session has ended since, the form is served anew.
 */
@ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, methods = HttpMethod.POST)
@Order(FilterOrder.ACCESS + 1)
final class VerifyForms {
  private final Forms forms;

  VerifyForms(Forms forms) {
    this.forms = forms;
  }

  @RequestFilter
  @Nullable HttpResponse<?> verify(HttpRequest<?> request, @Body byte @Nullable [] body) {
    if (!SameSite.plausible(request)) {
      throw new HubProblem.Malformed("sent from another site");
    }
    if (CurrentSession.of(request).csrf().isEmpty()) {
      return HttpResponse.seeOther(URI.create(request.getPath()));
    }
    forms.read(request, body == null ? new byte[0] : body);
    return null;
  }
}
