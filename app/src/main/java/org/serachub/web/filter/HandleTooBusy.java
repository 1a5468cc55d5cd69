package org.serachub.web.filter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.serachub.account.Passwords.TooBusy;
import org.serachub.web.ErrorPages;

/** Answers 503 while too many passwords are being checked. */
@Singleton
final class HandleTooBusy implements ExceptionHandler<TooBusy, HttpResponse<byte[]>> {
  private final ErrorPages pages;

  HandleTooBusy(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, TooBusy problem) {
    return pages.page(request, HttpStatus.SERVICE_UNAVAILABLE);
  }
}
