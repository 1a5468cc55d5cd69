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

/** What the policy in force says to any combination of facts, and which rules say it. */
@Controller(TryPage.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TryController {
  private static final String TEMPLATE = "policy/try.jte";

  private final ActivePolicy policy;
  private final Pages pages;
  private final Frames frames;

  TryController(ActivePolicy policy, Pages pages, Frames frames) {
    this.policy = policy;
    this.pages = pages;
    this.frames = frames;
  }

  @Get
  @Access(
      value = {Role.DPO, Role.COORDINATOR},
      audit = "none")
  HttpResponse<byte[]> tryIt(HttpRequest<?> request) {
    var frame = frames.of(request, Purpose.OVERSIGHT, "Try a combination");
    var page = TryPage.of(policy, TryForm.read(policy.set(), request.getParameters()));
    return page.typed().wrong()
        ? pages.again(TEMPLATE, frame, page)
        : pages.ok(TEMPLATE, frame, page);
  }
}
