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
import java.util.Locale;
import java.util.Optional;
import org.serachub.conference.Conference;
import org.serachub.conference.MoveItem;
import org.serachub.conference.PutOnAgenda;
import org.serachub.conference.PutOnAgenda.Entry;
import org.serachub.conference.Refusal;
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
  private final PutOnAgenda putOnAgenda;
  private final MoveItem moveItem;
  private final Pages pages;
  private final Frames frames;

  ItemController(
      Desk desk, PutOnAgenda putOnAgenda, MoveItem moveItem, Pages pages, Frames frames) {
    this.desk = desk;
    this.putOnAgenda = putOnAgenda;
    this.moveItem = moveItem;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/cases/new")
  @Access(value = COORDINATOR, audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request, Requester by, String code) {
    var conference = desk.conference(by, code);
    return pages.ok(PAGE, frames.of(request, TITLE), page(conference, Typed.EMPTY));
  }

  @Post("/conferences/{code}/cases/new")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "conference")
  HttpResponse<byte[]> add(HttpRequest<?> request, Requester by, String code, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var form = desk.read(request, body);
    var entry = entry(form);
    if (!form.valid() || entry.isEmpty()) {
      return pages.again(PAGE, frames.of(request, TITLE), page(conference, form.typed()));
    }
    try {
      return desk.once(
          by,
          form,
          () -> {
            putOnAgenda.put(desk.act(request, by), conference.id(), entry.get());
            return Done.SAVED.at(Desk.path(conference));
          });
    } catch (Refusal refused) {
      var typed = form.typed().with(new FieldError("reference", message(refused)));
      return pages.again(PAGE, frames.of(request, TITLE), page(conference, typed));
    }
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
    var reference =
        form.parsed(
            "reference", "Enter a case reference, such as 7KQ3-9F2D", ItemController::reference);
    var minutes =
        form.parsed("minutes", "Enter a whole number of minutes from 1 to 240", Entry::minutes);
    var reason = form.optionalLongText("reason", "the reason", 2000);
    return reference.flatMap(case_ -> minutes.map(time -> new Entry(case_, time, reason)));
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

  private static String message(Refusal refused) {
    return switch (refused.why()) {
      case ABSENT -> "There is no open case with this reference";
      case NOT_NOW -> "This case is on an agenda already";
      case STALE -> throw refused;
    };
  }

  private static AddCasePage page(Conference conference, Typed typed) {
    return new AddCasePage(conference.title(), Desk.path(conference), typed);
  }
}
