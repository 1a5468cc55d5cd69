package org.serachub.action.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.serachub.action.ActionRefusal;
import org.serachub.web.ErrorPages;

/** Answers an act on an action that was refused with a page that does not say why. */
@Singleton
final class HandleActionRefusal implements ExceptionHandler<ActionRefusal, HttpResponse<byte[]>> {
  private final ErrorPages pages;

  HandleActionRefusal(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, ActionRefusal refusal) {
    return pages.page(
        request,
        switch (refusal.why()) {
          case ABSENT -> HttpStatus.NOT_FOUND;
          case STALE, NOT_NOW -> HttpStatus.CONFLICT;
        });
  }
}
