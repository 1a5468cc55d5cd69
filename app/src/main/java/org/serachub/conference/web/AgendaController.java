package org.serachub.conference.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.OBSERVER;
import static org.serachub.decision.Role.REPRESENTATIVE;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.disclosure.Door;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.Pages;

/** One conference: when and where, and the items its reader may know of. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgendaController {
  private final Desk desk;
  private final DrawAgenda drawAgenda;
  private final Door door;
  private final Pages pages;
  private final Frames frames;

  AgendaController(Desk desk, DrawAgenda drawAgenda, Door door, Pages pages, Frames frames) {
    this.desk = desk;
    this.drawAgenda = drawAgenda;
    this.door = door;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE, OBSERVER},
      audit = "consultation")
  HttpResponse<byte[]> agenda(HttpRequest<?> request, Requester by, String code) {
    var conference = desk.conference(by, code);
    var frame = frames.of(request, Purpose.CONFERENCE, conference.title());
    if (by.role() == Role.OBSERVER) {
      return pages.ok("conference/counted.jte", frame, drawAgenda.counted(by, conference));
    }
    var due = desk.undertakingFirst(by, conference, Desk.path(conference));
    if (due.isPresent()) {
      return Pages.seeOther(due.get());
    }
    var items = desk.items(by, conference);
    if (items.isEmpty()) {
      return pages.ok("conference/agenda.jte", frame, drawAgenda.empty(by, conference));
    }
    return door.disclose(
        drawAgenda.request(desk.act(request, by), items),
        disclosure ->
            pages.ok(
                "conference/agenda.jte",
                frame.with(disclosure.receipt()),
                drawAgenda.page(by, conference, items, disclosure)));
  }
}
