package org.serachub.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.serachub.audit.AuditTrail.AuditUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** No audit event, no case data: 503 and nothing else. */
@Singleton
final class HandleAuditUnavailable
    implements ExceptionHandler<AuditUnavailable, HttpResponse<byte[]>> {
  private static final Logger LOG = LoggerFactory.getLogger(HandleAuditUnavailable.class);

  private final ErrorPages pages;
  private final RequestIds requests;

  HandleAuditUnavailable(ErrorPages pages, RequestIds requests) {
    this.pages = pages;
    this.requests = requests;
  }

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, AuditUnavailable problem) {
    LOG.error("alert: the audit trail is unavailable, reference `{}`", requests.of(request));
    return pages.page(request, HttpStatus.SERVICE_UNAVAILABLE);
  }
}
