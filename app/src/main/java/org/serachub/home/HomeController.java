package org.serachub.home;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.serachub.decision.Purpose;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.Pages;

/** The first page after signing in. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {
  private static final String TEMPLATE = "home/home.jte";

  private final CaseWork caseWork;
  private final Desk desk;
  private final Pages pages;
  private final Frames frames;

  HomeController(CaseWork caseWork, Desk desk, Pages pages, Frames frames) {
    this.caseWork = caseWork;
    this.desk = desk;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/")
  @Access(audit = "consultation")
  HttpResponse<byte[]> home(HttpRequest<?> request, Requester requester) {
    return switch (requester.role()) {
      case COORDINATOR, REPRESENTATIVE, ADVOCATE ->
          caseWork.show(
              request,
              requester,
              (receipt, page) -> {
                var frame = frames.of(request, Purpose.RESEARCH, "Home");
                return pages.ok(TEMPLATE, receipt.map(frame::with).orElse(frame), page);
              });
      case CHAIR, DPO, ADMINISTRATOR, OBSERVER ->
          pages.ok(TEMPLATE, frames.of(request, "Home"), desk.of(requester));
    };
  }
}
