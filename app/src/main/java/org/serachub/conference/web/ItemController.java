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
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.serachub.conference.Conference;
import org.serachub.conference.MoveItem;
import org.serachub.conference.PutOnAgenda;
import org.serachub.conference.PutOnAgenda.Entry;
import org.serachub.conference.Refusal;
import org.serachub.decision.Purpose;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.FieldError;
import org.serachub.web.Form;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Puts cases on an agenda and orders them. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ItemController {
  private static final String TITLE = "Add a case to the agenda";
  private static final String PAGE = "conference/add.jte";

  private final Desk desk;
  private final Adding adding;
  private final MoveItem moveItem;
  private final Pages pages;
  private final Frames frames;

  ItemController(Desk desk, Adding adding, MoveItem moveItem, Pages pages, Frames frames) {
    this.desk = desk;
    this.adding = adding;
    this.moveItem = moveItem;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/cases/new")
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> form(HttpRequest<?> request, Requester by, String code) {
    return show(request, by, desk.conference(by, code), HttpStatus.OK, Typed.EMPTY);
  }

  @Post("/conferences/{code}/cases/new")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "conference")
  HttpResponse<byte[]> add(HttpRequest<?> request, Requester by, String code, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var form = desk.read(request, body);
    var entry = entry(form);
    if (!form.valid() || entry.isEmpty()) {
      return show(request, by, conference, HttpStatus.BAD_REQUEST, form.typed());
    }
    try {
      return desk.once(
          by,
          form,
          () -> {
            adding.putOnAgenda().put(desk.act(request, by), conference.id(), entry.get());
            return Done.SAVED.at(Desk.path(conference));
          });
    } catch (Refusal refused) {
      var field = form.hidden("reference").isBlank() ? "case" : "reference";
      var typed = form.typed().with(new FieldError(field, message(refused, conference)));
      return show(request, by, conference, HttpStatus.BAD_REQUEST, typed);
    }
  }

  private HttpResponse<byte[]> show(
      HttpRequest<?> request, Requester by, Conference conference, HttpStatus status, Typed typed) {
    return adding
        .waitingCases()
        .show(
            request,
            by,
            conference,
            (receipt, waiting, more) -> {
              var frame = frames.of(request, Purpose.RESEARCH, TITLE);
              var page =
                  new AddCasePage(conference.title(), Desk.path(conference), waiting, more, typed);
              return pages.answer(status, PAGE, receipt.map(frame::with).orElse(frame), page);
            });
  }

  @Post("/conferences/{code}/cases/{reference}/move")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "conference")
  HttpResponse<byte[]> move(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var form = desk.read(request, body);
    var version = Desk.version(form);
    var way = way(form);
    return desk.once(
        by,
        form,
        () -> {
          moveItem.move(desk.act(request, by), item.id(), version, way);
          return Done.SAVED.at(Desk.path(conference));
        });
  }

  private static Optional<Entry> entry(Form form) {
    var chosen = reference(form, "case");
    var typed = reference(form, "reference");
    if (chosen.isPresent() && typed.isPresent() && !chosen.equals(typed)) {
      form.refuse("reference", "Choose a case or enter a reference, not both");
    }
    if (chosen.isEmpty() && typed.isEmpty() && form.typed().error("reference") == null) {
      form.refuse("case", "Select a case, or enter its reference");
    }
    var minutes =
        form.parsed("minutes", "Enter a whole number of minutes from 1 to 240", Entry::minutes);
    var reason = form.optionalLongText("reason", "the reason", 2000);
    return typed
        .or(() -> chosen)
        .flatMap(case_ -> minutes.map(time -> new Entry(case_, time, reason)));
  }

  private static Optional<String> reference(Form form, String control) {
    return form.hidden(control).isBlank()
        ? Optional.empty()
        : form.parsed(
            control, "Enter a case reference, such as 7KQ3-9F2D", ItemController::reference);
  }

  private static String reference(String typed) {
    var reference = typed.toUpperCase(Locale.ROOT);
    if (!reference.matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}")) {
      throw new IllegalArgumentException("not a reference");
    }
    return reference;
  }

  private static MoveItem.Way way(Form form) {
    return switch (form.hidden("way")) {
      case "up" -> MoveItem.Way.UP;
      case "down" -> MoveItem.Way.DOWN;
      default -> throw new HubProblem.Malformed("neither up nor down");
    };
  }

  private String message(Refusal refused, Conference conference) {
    return switch (refused.why()) {
      case ABSENT -> "There is no open case with this reference, or it waits for triage";
      case NOT_NOW ->
          conference.open(adding.clock().instant())
              ? "This case is on an agenda already, or was closed at this conference: there follow"
                  + " “Hear this case again”"
              : "This conference has ended or is cancelled";
      case STALE -> throw refused;
    };
  }

  /** What a case is put on an agenda with. */
  @jakarta.inject.Singleton
  record Adding(PutOnAgenda putOnAgenda, WaitingCases waitingCases, Clock clock) {}
}
