package org.serachub.web.filter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.serachub.account.Superseded;
import org.serachub.web.ErrorPages;

/** Answers 409 where somebody else changed the same thing first. */
@Singleton
final class HandleSuperseded implements ExceptionHandler<Superseded, HttpResponse<byte[]>> {
  private final ErrorPages pages;

  HandleSuperseded(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, Superseded problem) {
    return pages.page(request, HttpStatus.CONFLICT);
  }
}
