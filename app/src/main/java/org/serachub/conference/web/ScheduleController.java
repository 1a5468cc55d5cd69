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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.conference.Conferences;
import org.serachub.conference.ScheduleConference;
import org.serachub.conference.ScheduleConference.Plan;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Frames;
import org.serachub.web.Option;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Puts a conference in the diary. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScheduleController {
  private static final String TITLE = "Schedule a conference";

  private final Desk desk;
  private final ScheduleConference scheduleConference;
  private final Conferences conferences;
  private final Pages pages;
  private final Frames frames;

  ScheduleController(
      Desk desk,
      ScheduleConference scheduleConference,
      Conferences conferences,
      Pages pages,
      Frames frames) {
    this.desk = desk;
    this.scheduleConference = scheduleConference;
    this.conferences = conferences;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/new")
  @Access(value = COORDINATOR, audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    var page = new SchedulePage(Typed.EMPTY, chairs());
    return pages.ok("conference/schedule.jte", frames.of(request, TITLE), page);
  }

  @Post("/conferences/new")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "conference")
  HttpResponse<byte[]> schedule(HttpRequest<?> request, Requester by, @Body byte[] body) {
    var form = desk.read(request, body);
    var plan = plan(form);
    if (!form.valid() || plan.isEmpty()) {
      var page = new SchedulePage(form.typed(), chairs());
      return pages.again("conference/schedule.jte", frames.of(request, TITLE), page);
    }
    return desk.once(
        by,
        form,
        () -> {
          var made = scheduleConference.schedule(desk.act(request, by), plan.get());
          return Done.SAVED.at(Desk.path(made));
        });
  }

  private Optional<Plan> plan(Form form) {
    var title = form.text("title", "a title", 120);
    var place = form.text("place", "a room or a link", 200);
    var day = form.date("date", "the date of the conference");
    var starts = time(form, "starts", "Enter a start time, such as 09:30");
    var ends = time(form, "ends", "Enter an end time, such as 12:30");
    var chair = form.optionalChoice("chair", chairs());
    if (starts.isPresent() && ends.isPresent() && !ends.get().isAfter(starts.get())) {
      form.refuse("ends", "The end time must be after the start time");
    }
    if (title.isEmpty() || place.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    return starts.flatMap(
        from ->
            ends.map(
                to ->
                    new Plan(
                        title.get(),
                        place.get(),
                        at(day.get(), from),
                        at(day.get(), to),
                        chair.map(UUID::fromString).map(PersonId::new))));
  }

  private static Optional<LocalTime> time(Form form, String name, String message) {
    return form.parsed(name, message, ScheduleController::time);
  }

  private static LocalTime time(String text) {
    var match = java.util.regex.Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)").matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException("not a time");
    }
    return LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(CivilTime.ZONE).toInstant();
  }

  private List<Option> chairs() {
    return conferences.chairs().entrySet().stream()
        .map(chair -> new Option(chair.getKey().toString(), chair.getValue()))
        .toList();
  }
}
