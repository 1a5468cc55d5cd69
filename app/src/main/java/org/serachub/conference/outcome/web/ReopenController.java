package org.serachub.conference.outcome.web;

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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.serachub.conference.Act;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Agendas;
import org.serachub.conference.Conference;
import org.serachub.conference.PutOnAgenda;
import org.serachub.conference.Refusal;
import org.serachub.conference.ReopenItem;
import org.serachub.conference.web.Desk;
import org.serachub.decision.Stage;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Done;
import org.serachub.web.FieldError;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Has a case heard again after its item was closed: by the same conference or by another. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReopenController {
  private static final String TEMPLATE = "outcome/reopen.jte";
  private static final String TITLE = "Hear this case again";

  private final Desk desk;
  private final Agendas agendas;
  private final Hearing hearing;
  private final Pages pages;
  private final Frames frames;

  ReopenController(Desk desk, Agendas agendas, Hearing hearing, Pages pages, Frames frames) {
    this.desk = desk;
    this.agendas = agendas;
    this.hearing = hearing;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/cases/{reference}/reopen")
  @Access(value = COORDINATOR, audit = "none")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester by, String code, String reference) {
    var conference = desk.conference(by, code);
    var item = closed(desk.item(by, conference, reference));
    return pages.ok(TEMPLATE, frames.of(request, TITLE), page(by, conference, item, Typed.EMPTY));
  }

  @Post("/conferences/{code}/cases/{reference}/reopen")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "conference")
  HttpResponse<byte[]> reopen(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var form = desk.read(request, body);
    var version = Desk.version(form);
    var where = form.choice("conference", "which conference hears it", offered(by));
    var reason = form.longText("reason", "the reason", 2000);
    if (!form.valid() || where.isEmpty() || reason.isEmpty()) {
      return again(request, by, conference, item, form.typed());
    }
    var target = desk.conference(by, where.get());
    try {
      return desk.once(
          by,
          form,
          () -> {
            hear(desk.act(request, by), item, version, target, reason.get());
            return Done.SAVED.at(Desk.path(target));
          });
    } catch (Refusal refusal) {
      if (refusal.why() == Refusal.Why.STALE) {
        throw refusal;
      }
      var error = new FieldError("conference", words(refusal, target));
      return again(request, by, conference, item, form.typed().with(error));
    }
  }

  private void hear(Act act, AgendaItem item, long version, Conference where, String reason) {
    var there = agendas.item(act.by(), where, item.reference());
    if (where.id().equals(item.conference())) {
      hearing.reopenItem().reopen(act, item.id(), version, reason);
    } else if (there.isPresent()) {
      hearing.reopenItem().reopen(act, there.get().id(), there.get().version(), reason);
    } else {
      var entry = new PutOnAgenda.Entry(item.reference(), item.minutes(), Optional.of(reason));
      hearing.putOnAgenda().again(act, item, where.id(), entry);
    }
  }

  private String words(Refusal refusal, Conference where) {
    if (refusal.why() == Refusal.Why.ABSENT) {
      return "This case waits for triage: decide on the referral first";
    }
    return where.open(hearing.clock().instant())
        ? "This case is on an agenda already"
        : "This conference has ended or is cancelled";
  }

  private HttpResponse<byte[]> again(
      HttpRequest<?> request, Requester by, Conference conference, AgendaItem item, Typed typed) {
    var page = page(by, conference, closed(item), typed);
    return pages.again(TEMPLATE, frames.of(request, TITLE), page);
  }

  private static AgendaItem closed(AgendaItem item) {
    if (item.stage() != Stage.CLOSED) {
      throw new HubProblem.Stale();
    }
    return item;
  }

  private EndPage page(Requester by, Conference conference, AgendaItem item, Typed typed) {
    return new EndPage(
        Desk.path(conference),
        item.reference(),
        "Research begins anew, also where the case was closed. Nothing opens by itself: agencies"
            + " have to be invited again.",
        List.of(),
        item.version(),
        offered(by),
        typed);
  }

  private List<Option> offered(Requester by) {
    var now = hearing.clock().instant();
    return agendas.conferences(by).stream()
        .filter(conference -> conference.open(now))
        .map(
            conference ->
                new Option(
                    conference.code(),
                    conference.title() + ", " + CivilTime.minute(conference.startsAt())))
        .toList();
  }

  /** How a case is heard again. */
  @jakarta.inject.Singleton
  record Hearing(ReopenItem reopenItem, PutOnAgenda putOnAgenda, Clock clock) {}
}
