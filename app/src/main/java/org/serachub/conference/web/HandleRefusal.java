package org.serachub.conference.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.serachub.conference.Refusal;
import org.serachub.web.ErrorPages;

/** Answers an act that was refused with a page that does not say why. */
@Singleton
final class HandleRefusal implements ExceptionHandler<Refusal, HttpResponse<byte[]>> {
  private final ErrorPages pages;

  HandleRefusal(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, Refusal refusal) {
    return pages.page(
        request,
        switch (refusal.why()) {
          case ABSENT -> HttpStatus.NOT_FOUND;
          case STALE, NOT_NOW -> HttpStatus.CONFLICT;
        });
  }
}
