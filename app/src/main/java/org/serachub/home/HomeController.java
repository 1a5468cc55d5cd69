package org.serachub.home;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frame;
import org.serachub.web.Frames;
import org.serachub.web.Pages;

/** The first page after signing in. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {
  private final NextSteps nextSteps;
  private final DrawHome drawHome;
  private final Pages pages;
  private final Frames frames;
  private final ShowNotices showNotices;

  HomeController(
      NextSteps nextSteps, DrawHome drawHome, Pages pages, Frames frames, ShowNotices showNotices) {
    this.nextSteps = nextSteps;
    this.drawHome = drawHome;
    this.pages = pages;
    this.frames = frames;
    this.showNotices = showNotices;
  }

  @Get("/")
  @Access(audit = "consultation")
  HttpResponse<byte[]> home(
      HttpRequest<?> request, Requester requester, @QueryValue Optional<String> notices) {
    if (notices.filter("later"::equals).isEmpty() && showNotices.waitFor(requester)) {
      return showNotices.show(request, requester);
    }
    var frame = frame(request, requester.role());
    return drawHome.draw(
        request,
        requester,
        nextSteps.of(requester),
        (receipt, page) -> pages.ok("home/home.jte", receipt.map(frame::with).orElse(frame), page));
  }

  private Frame frame(HttpRequest<?> request, Role role) {
    return switch (role) {
      case COORDINATOR, REPRESENTATIVE, ADVOCATE, CHAIR ->
          frames.of(request, Purpose.RESEARCH, "Home");
      case DPO, ADMINISTRATOR, OBSERVER -> frames.of(request, "Home");
    };
  }
}
