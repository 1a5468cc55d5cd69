package org.serachub.conference.outcome.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.REPRESENTATIVE;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.serachub.conference.web.Desk;
import org.serachub.decision.Purpose;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.Pages;

/** What the conference decided on one item. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutcomeController {
  private final Desk desk;
  private final OutcomeDoor outcomeDoor;
  private final DrawOutcome drawOutcome;
  private final Pages pages;
  private final Frames frames;

  OutcomeController(
      Desk desk, OutcomeDoor outcomeDoor, DrawOutcome drawOutcome, Pages pages, Frames frames) {
    this.desk = desk;
    this.outcomeDoor = outcomeDoor;
    this.drawOutcome = drawOutcome;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/cases/{reference}/outcome")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> read(HttpRequest<?> request, Requester by, String code, String reference) {
    var conference = desk.conference(by, code);
    var place = new OutcomeDoor.Place(conference, desk.item(by, conference, reference));
    var due = desk.undertakingFirst(by, conference, place.item(), place.path());
    if (due.isPresent()) {
      return Pages.seeOther(due.get());
    }
    var frame = frames.of(request, Purpose.CONFERENCE, "Outcome of case " + reference);
    return outcomeDoor.ask(
        desk.act(request, by),
        place,
        given ->
            pages.ok(
                "outcome/outcome.jte",
                frame.with(given.disclosure().receipt()),
                drawOutcome.page(by, place, given.view())));
  }
}
