package org.serachub.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HateoasErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** The page for every answer that is not the one asked for, wherever it arose. */
@Singleton
@Primary
@Replaces(HateoasErrorResponseProcessor.class)
public final class ErrorPages implements ErrorResponseProcessor<byte[]> {
  /** Where what was typed may have been right when it was typed: who typed it reads it again. */
  private static final Set<HttpStatus> KEEPING =
      Set.of(
          HttpStatus.NOT_FOUND,
          HttpStatus.CONFLICT,
          HttpStatus.SERVICE_UNAVAILABLE,
          HttpStatus.INTERNAL_SERVER_ERROR);

  private final Pages pages;
  private final Frames frames;
  private final Forms forms;

  ErrorPages(Pages pages, Frames frames, Forms forms) {
    this.pages = pages;
    this.frames = frames;
    this.forms = forms;
  }

  /** The page for {@code status}, in the frame of whoever asked. */
  public HttpResponse<byte[]> page(HttpRequest<?> request, HttpStatus status) {
    return HttpResponse.status(status)
        .body(render(request, status))
        .contentType(new MediaType("text/html;charset=utf-8"));
  }

  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var request = context.getRequest();
    FixedHeaders.putOn(response);
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    if (request.getMethod() == HttpMethod.HEAD) {
      return response.body(new byte[0]);
    }
    return response
        .body(render(request, response.status()))
        .contentType(new MediaType("text/html;charset=utf-8"));
  }

  private byte[] render(HttpRequest<?> request, HttpStatus status) {
    var frame = frames.of(request, ErrorPage.of(status, "").heading());
    var page = ErrorPage.of(status, frame.request());
    var typed = KEEPING.contains(status) ? forms.sentWith(request) : Optional.<Form>empty();
    return pages.render(
        "error.jte", frame, typed.map(form -> page.with(form.sentences())).orElse(page));
  }
}
