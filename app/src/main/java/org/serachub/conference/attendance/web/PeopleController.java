package org.serachub.conference.attendance.web;

import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.serachub.conference.ExpectAgencies;
import org.serachub.conference.web.Desk;
import org.serachub.request.AgencyId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;

/** Who is expected at a conference: its agencies, which a coordinator decides, and their people. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleController {
  private static final String TEMPLATE = "attendance/people.jte";
  private static final String TITLE = "Who is expected";

  private final Desk desk;
  private final DrawPeople drawPeople;
  private final ExpectAgencies expectAgencies;
  private final Pages pages;
  private final Frames frames;

  PeopleController(
      Desk desk, DrawPeople drawPeople, ExpectAgencies expectAgencies, Pages pages, Frames frames) {
    this.desk = desk;
    this.drawPeople = drawPeople;
    this.expectAgencies = expectAgencies;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/people")
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "none")
  HttpResponse<byte[]> people(HttpRequest<?> request, Requester by, String code) {
    var conference = desk.conference(by, code);
    return pages.ok(TEMPLATE, frames.of(request, TITLE), drawPeople.page(by, conference));
  }

  @Post("/conferences/{code}/people")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "conference")
  HttpResponse<byte[]> expect(
      HttpRequest<?> request, Requester by, String code, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var form = desk.read(request, body);
    var wanted = ids(form.any("agencies", drawPeople.agencies()));
    var shown = shown(form);
    return desk.once(
        by,
        form,
        () -> {
          expectAgencies.expect(desk.act(request, by), conference.id(), shown, wanted);
          return Done.SAVED.at(Desk.path(conference) + "/people");
        });
  }

  private static Set<AgencyId> shown(Form form) {
    try {
      return ids(form.all("shown"));
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Malformed("not an agency");
    }
  }

  private static Set<AgencyId> ids(Collection<String> codes) {
    return codes.stream()
        .map(java.util.UUID::fromString)
        .map(AgencyId::new)
        .collect(Collectors.toSet());
  }
}
