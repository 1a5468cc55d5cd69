package org.serachub.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The pages that say what the hub is. They are open to everybody and hold no case. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SiteController {
  private final Pages pages;
  private final Frames frames;

  SiteController(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/source")
  @Access(open = true, audit = "none")
  HttpResponse<byte[]> source(HttpRequest<?> request) {
    return pages.ok(
        "site/source.jte", frames.of(request, "Source code and licence"), SitePage.of());
  }

  @Get("/accessibility")
  @Access(open = true, audit = "none")
  HttpResponse<byte[]> accessibility(HttpRequest<?> request) {
    return pages.ok(
        "site/accessibility.jte", frames.of(request, "Accessibility statement"), SitePage.of());
  }

  @Get("/privacy")
  @Access(open = true, audit = "none")
  HttpResponse<byte[]> privacy(HttpRequest<?> request) {
    return pages.ok("site/privacy.jte", frames.of(request, "Privacy"), SitePage.of());
  }

  @Get("/cookies")
  @Access(open = true, audit = "none")
  HttpResponse<byte[]> cookies(HttpRequest<?> request) {
    return pages.ok("site/cookies.jte", frames.of(request, "Cookies"), SitePage.of());
  }
}
