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
import java.time.Clock;
import java.util.List;
import org.serachub.conference.Agendas;
import org.serachub.conference.Conference;
import org.serachub.decision.Role;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.list.ListQuery;

/** A reader's conferences. They name no case. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class DiaryController {
  private static final String PAGE = "conference/diary.jte";

  private final Agendas agendas;
  private final Pages pages;
  private final Frames frames;
  private final Clock clock;

  DiaryController(Agendas agendas, Pages pages, Frames frames, Clock clock) {
    this.agendas = agendas;
    this.pages = pages;
    this.frames = frames;
    this.clock = clock;
  }

  @Get("/conferences")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE, OBSERVER},
      audit = "none")
  HttpResponse<byte[]> diary(HttpRequest<?> request, Requester by) {
    var frame = frames.of(request, "Conferences");
    var query = ListQuery.of(DiaryPage.LAYOUT, request.getParameters());
    var schedules = by.role() == Role.COORDINATOR;
    var all = query.wrong() ? List.<Conference>of() : agendas.conferences(by);
    var page = DiaryPage.of(query, all, schedules, clock.instant());
    return query.wrong() ? pages.again(PAGE, frame, page) : pages.ok(PAGE, frame, page);
  }
}
