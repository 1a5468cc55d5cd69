package org.serachub.oversight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.oversight.Lapsing;
import org.serachub.platform.London;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.list.ListQuery;

/** Agreements, consents and decisions that end, or have just ended. */
@Controller("/oversight/lapsing")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LapsingController {
  private final Lapsing lapsing;
  private final Pages pages;
  private final Frames frames;
  private final RequestIds requests;
  private final Clock clock;

  LapsingController(Lapsing lapsing, Pages pages, Frames frames, RequestIds requests, Clock clock) {
    this.lapsing = lapsing;
    this.pages = pages;
    this.frames = frames;
    this.requests = requests;
    this.clock = clock;
  }

  @Get
  @Access(value = Role.DPO, audit = "consultation")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester requester) {
    var query = ListQuery.of(LapsingPage.LAYOUT, request.getParameters());
    var frame = frames.of(request, Purpose.OVERSIGHT, "What lapses");
    return lapsing.list(
        requester,
        requests.of(request),
        query.answer("days").map(Integer::parseInt).orElse(LapsingPage.DAYS),
        (all, receipt) ->
            pages.ok(
                "oversight/lapsing.jte",
                frame.with(receipt),
                LapsingPage.of(query, all, London.today(clock))));
  }
}
