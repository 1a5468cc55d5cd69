package org.serachub.policy.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.policy.ActivePolicy;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.Pages;

/** Who sees what of a category, in a chosen situation. */
@Controller(MatrixPage.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MatrixController {
  private final ActivePolicy policy;
  private final Pages pages;
  private final Frames frames;

  MatrixController(ActivePolicy policy, Pages pages, Frames frames) {
    this.policy = policy;
    this.pages = pages;
    this.frames = frames;
  }

  @Get
  @Access(
      value = {Role.DPO, Role.COORDINATOR},
      audit = "none")
  HttpResponse<byte[]> matrix(HttpRequest<?> request) {
    var view = MatrixView.of(policy.set(), request.getParameters());
    return pages.ok(
        "policy/matrix.jte",
        frames.of(request, Purpose.OVERSIGHT, "Who sees what"),
        MatrixPage.of(policy, view));
  }
}
