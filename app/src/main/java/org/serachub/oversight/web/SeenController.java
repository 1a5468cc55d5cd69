package org.serachub.oversight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.oversight.WhoHasSeen;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frame;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.list.ListQuery;

/** Who has been shown anything of a case: what a person who asks about their data asks. */
@Controller(SeenPage.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SeenController {
  private static final String TEMPLATE = "oversight/seen.jte";

  private final WhoHasSeen whoHasSeen;
  private final Pages pages;
  private final Frames frames;
  private final RequestIds requests;

  SeenController(WhoHasSeen whoHasSeen, Pages pages, Frames frames, RequestIds requests) {
    this.whoHasSeen = whoHasSeen;
    this.pages = pages;
    this.frames = frames;
    this.requests = requests;
  }

  @Get
  @Access(value = Role.DPO, audit = "consultation")
  HttpResponse<byte[]> seen(HttpRequest<?> request, Requester requester) {
    var query = ListQuery.of(SeenPage.LAYOUT, request.getParameters());
    var frame = frames.of(request, Purpose.OVERSIGHT, "Who has seen this person’s data?");
    if (query.wrong()) {
      return pages.again(TEMPLATE, frame, SeenPage.of(query, List.of()));
    }
    if (query.answer("case").isEmpty()) {
      return pages.ok(TEMPLATE, frame, SeenPage.of(query, List.of()));
    }
    return whoHasSeen
        .list(
            requester,
            requests.of(request),
            query.answer("case").get(),
            (seen, receipt) -> pages.ok(TEMPLATE, frame.with(receipt), SeenPage.of(query, seen)))
        .orElseGet(() -> unknown(frame, query));
  }

  private HttpResponse<byte[]> unknown(Frame frame, ListQuery query) {
    var again = query.refused("case", "There is no case with this reference that you may see");
    return pages.again(TEMPLATE, frame, SeenPage.of(again, List.of()));
  }
}
