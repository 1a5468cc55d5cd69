package org.serachub.conference.web;

import static org.serachub.decision.Role.COORDINATOR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Conference;
import org.serachub.conference.PutOnAgenda.Entry;
import org.serachub.conference.Refusal;
import org.serachub.conference.SetMinutes;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Changes the time that is set aside for an item. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class MinutesController {
  private static final String TEMPLATE = "conference/minutes.jte";
  private static final String TITLE = "Change the minutes";

  private final Desk desk;
  private final SetMinutes setMinutes;
  private final Pages pages;
  private final Frames frames;

  MinutesController(Desk desk, SetMinutes setMinutes, Pages pages, Frames frames) {
    this.desk = desk;
    this.setMinutes = setMinutes;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/cases/{reference}/minutes")
  @Access(value = COORDINATOR, audit = "none")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester by, String code, String reference) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var typed = Typed.of(Map.of("minutes", "" + item.minutes()));
    var page = page(conference, item, Optional.empty(), typed);
    return pages.ok(TEMPLATE, frames.of(request, TITLE), page);
  }

  @Post("/conferences/{code}/cases/{reference}/minutes")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "conference")
  HttpResponse<byte[]> set(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var form = desk.read(request, body);
    var version = Desk.version(form);
    var minutes =
        form.parsed("minutes", "Enter a whole number of minutes from 1 to 240", Entry::minutes);
    if (!form.valid() || minutes.isEmpty()) {
      var page = page(conference, item, Optional.empty(), form.typed());
      return pages.again(TEMPLATE, frames.of(request, TITLE), page);
    }
    try {
      return desk.once(
          by,
          form,
          () -> {
            setMinutes.set(desk.act(request, by), item.id(), version, minutes.get());
            return Done.SAVED.at(Desk.path(conference));
          });
    } catch (Refusal refusal) {
      if (refusal.why() != Refusal.Why.STALE) {
        throw refusal;
      }
      return beaten(request, conference, desk.item(by, conference, reference), form);
    }
  }

  private HttpResponse<byte[]> beaten(
      HttpRequest<?> request, Conference conference, AgendaItem now, Form form) {
    var page = page(conference, now, Optional.of(now.minutes()), form.typed());
    return pages.answer(HttpStatus.CONFLICT, TEMPLATE, frames.of(request, TITLE), page);
  }

  private static MinutesPage page(
      Conference conference, AgendaItem item, Optional<Integer> now, Typed typed) {
    return new MinutesPage(Desk.path(conference), item.reference(), item.version(), now, typed);
  }
}
