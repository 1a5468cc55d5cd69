package org.serachub.oversight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.oversight.PeopleWaiting;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.list.ListQuery;

/** People and roles that wait to be confirmed, and people who leave. */
@Controller("/oversight/people")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleController {
  private final PeopleWaiting peopleWaiting;
  private final Pages pages;
  private final Frames frames;

  PeopleController(PeopleWaiting peopleWaiting, Pages pages, Frames frames) {
    this.peopleWaiting = peopleWaiting;
    this.pages = pages;
    this.frames = frames;
  }

  @Get
  @Access(value = Role.DPO, audit = "none")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester requester) {
    var query = ListQuery.of(PeoplePage.LAYOUT, request.getParameters());
    return pages.ok(
        "oversight/people.jte",
        frames.of(request, Purpose.OVERSIGHT, "People and roles"),
        PeoplePage.of(query, peopleWaiting.all(requester)));
  }
}
