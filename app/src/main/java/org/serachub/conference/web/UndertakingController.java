package org.serachub.conference.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.REPRESENTATIVE;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import org.serachub.conference.AcceptUndertaking;
import org.serachub.conference.Conference;
import org.serachub.conference.UndertakingText;
import org.serachub.conference.Undertakings;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Done;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** The undertaking of a conference, accepted before anything of it is opened. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class UndertakingController {
  private final Desk desk;
  private final AcceptUndertaking acceptUndertaking;
  private final Accepted accepted;
  private final Pages pages;
  private final Frames frames;

  UndertakingController(
      Desk desk,
      AcceptUndertaking acceptUndertaking,
      Accepted accepted,
      Pages pages,
      Frames frames) {
    this.desk = desk;
    this.acceptUndertaking = acceptUndertaking;
    this.accepted = accepted;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/undertaking")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "none")
  HttpResponse<byte[]> text(
      HttpRequest<?> request, Requester by, String code, @QueryValue Optional<String> next) {
    var conference = desk.toUndertake(by, code);
    var typed = Typed.of(Map.of("next", next(next.orElse(""), conference)));
    return pages.ok(
        "conference/undertaking.jte",
        frames.of(request, "Undertaking"),
        accepted.page(by, conference, typed));
  }

  @Post("/conferences/{code}/undertaking")
  @Consumes(MediaType.ALL)
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "undertaking")
  HttpResponse<byte[]> accept(
      HttpRequest<?> request, Requester by, String code, @Body byte[] body) {
    var conference = desk.toUndertake(by, code);
    var form = desk.read(request, body);
    var next = next(form.hidden("next"), conference);
    var fingerprint = form.hidden("text");
    if (!form.ticked("accept")) {
      form.refuse("accept", "Tick the box to accept the undertaking");
    }
    if (!form.valid()) {
      return pages.again(
          "conference/undertaking.jte",
          frames.of(request, "Undertaking"),
          accepted.page(by, conference, form.typed()));
    }
    return desk.once(
        by,
        form,
        () -> {
          acceptUndertaking.accept(desk.act(request, by), conference.id(), fingerprint);
          return Done.UNDERTAKEN.at(next);
        });
  }

  /** Where to go on, if it is a page of a case or a conference. */
  private static String next(String wanted, Conference conference) {
    return wanted.matches("/actions|/(cases|conferences)/[A-Za-z0-9/-]{1,200}")
        ? wanted
        : Desk.path(conference);
  }

  /** What stands on the page. */
  @jakarta.inject.Singleton
  static final class Accepted {
    private final UndertakingText text;
    private final Undertakings undertakings;

    Accepted(UndertakingText text, Undertakings undertakings) {
      this.text = text;
      this.undertakings = undertakings;
    }

    UndertakingPage page(Requester by, Conference conference, Typed typed) {
      return new UndertakingPage(
          conference.title(),
          Desk.path(conference),
          text.points(),
          UndertakingText.VERSION,
          text.fingerprint(),
          undertakings.accepted(conference.id(), by.person()).map(CivilTime::minute),
          typed);
    }
  }
}
