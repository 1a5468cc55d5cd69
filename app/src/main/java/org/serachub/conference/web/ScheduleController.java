package org.serachub.conference.web;

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
import java.util.Optional;
import org.serachub.conference.ScheduleConference;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Puts a conference in the diary. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScheduleController {
  private static final String TITLE = "Schedule a conference";
  private static final String TEMPLATE = "conference/schedule.jte";

  private final Desk desk;
  private final ScheduleConference scheduleConference;
  private final PlanForm planForm;
  private final Pages pages;
  private final Frames frames;

  ScheduleController(
      Desk desk,
      ScheduleConference scheduleConference,
      PlanForm planForm,
      Pages pages,
      Frames frames) {
    this.desk = desk;
    this.scheduleConference = scheduleConference;
    this.planForm = planForm;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/new")
  @Access(value = COORDINATOR, audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    return pages.ok(TEMPLATE, frames.of(request, TITLE), page(Typed.EMPTY));
  }

  @Post("/conferences/new")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "conference")
  HttpResponse<byte[]> schedule(HttpRequest<?> request, Requester by, @Body byte[] body) {
    var form = desk.read(request, body);
    var plan = planForm.read(form, Optional.empty());
    if (!form.valid() || plan.isEmpty()) {
      return pages.again(TEMPLATE, frames.of(request, TITLE), page(form.typed()));
    }
    return desk.once(
        by,
        form,
        () -> {
          var made = scheduleConference.schedule(desk.act(request, by), plan.get());
          return Done.SAVED.at(Desk.path(made));
        });
  }

  private SchedulePage page(Typed typed) {
    return new SchedulePage(typed, planForm.chairs(), Optional.empty());
  }
}
