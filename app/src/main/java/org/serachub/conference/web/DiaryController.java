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
import org.serachub.conference.Agendas;
import org.serachub.decision.Role;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Frames;
import org.serachub.web.Pages;

/** A reader's conferences. They name no case. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class DiaryController {
  private final Agendas agendas;
  private final Pages pages;
  private final Frames frames;

  DiaryController(Agendas agendas, Pages pages, Frames frames) {
    this.agendas = agendas;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE, OBSERVER},
      audit = "none")
  HttpResponse<byte[]> diary(HttpRequest<?> request, Requester by) {
    var rows =
        agendas.conferences(by).stream()
            .map(
                conference ->
                    new DiaryPage.Row(
                        conference.title(),
                        Desk.path(conference),
                        CivilTime.minute(conference.startsAt()),
                        conference.where(),
                        conference.cancelled().isPresent()))
            .toList();
    var page = new DiaryPage(rows, by.role() == Role.COORDINATOR);
    return pages.ok("conference/diary.jte", frames.of(request, "Conferences"), page);
  }
}
