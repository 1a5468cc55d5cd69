package org.serachub.casefile.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.serachub.casefile.CaseRefusal;
import org.serachub.web.ErrorPages;

/**
 * Answers a write that was not done: absent, changed by somebody first, or from no form of ours.
 */
@Singleton
final class HandleCaseRefusal implements ExceptionHandler<CaseRefusal, HttpResponse<byte[]>> {
  private final ErrorPages pages;

  HandleCaseRefusal(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, CaseRefusal refusal) {
    return pages.page(
        request,
        switch (refusal.why()) {
          case ABSENT -> HttpStatus.NOT_FOUND;
          case STALE -> HttpStatus.CONFLICT;
          case UNACCEPTABLE -> HttpStatus.BAD_REQUEST;
        });
  }
}
