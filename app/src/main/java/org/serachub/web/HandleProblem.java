package org.serachub.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a {@link HubProblem} with its page. */
@Singleton
final class HandleProblem implements ExceptionHandler<HubProblem, HttpResponse<byte[]>> {
  private final ErrorPages pages;

  HandleProblem(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, HubProblem problem) {
    return pages.page(request, problem.status());
  }
}
