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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.ChangeReason;
import org.serachub.conference.Conference;
import org.serachub.conference.Refusal;
import org.serachub.decision.Purpose;
import org.serachub.decision.Stage;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.ValueView;
import org.serachub.request.Requester;
import org.serachub.request.ValueId;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Changes why a case is on an agenda. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReasonController {
  private static final String TEMPLATE = "conference/reason.jte";
  private static final String TITLE = "Why this case is on the agenda";

  private final Desk desk;
  private final DrawAgenda drawAgenda;
  private final ChangeReason changeReason;
  private final Door door;
  private final Shown shown;

  ReasonController(
      Desk desk, DrawAgenda drawAgenda, ChangeReason changeReason, Door door, Shown shown) {
    this.desk = desk;
    this.drawAgenda = drawAgenda;
    this.changeReason = changeReason;
    this.door = door;
    this.shown = shown;
  }

  /** What the page is drawn with. */
  @jakarta.inject.Singleton
  record Shown(Pages pages, Frames frames) {}

  @Get("/conferences/{code}/cases/{reference}/reason")
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester by, String code, String reference) {
    var conference = desk.conference(by, code);
    var item = open(desk.item(by, conference, reference));
    return show(
        request,
        by,
        item,
        HttpStatus.OK,
        current ->
            new ReasonPage(
                Desk.path(conference),
                reference,
                current.map(ReasonController::id).orElse(""),
                Optional.empty(),
                Typed.of(Map.of("reason", current.map(ValueView::text).orElse("")))));
  }

  @Post("/conferences/{code}/cases/{reference}/reason")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "alteration")
  HttpResponse<byte[]> change(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var form = desk.read(request, body);
    var was = was(form);
    var reason = form.longText("reason", "why this case is on the agenda", 2000);
    if (!form.valid() || reason.isEmpty()) {
      var path = Desk.path(conference);
      var page =
          new ReasonPage(path, reference, form.hidden("was"), Optional.empty(), form.typed());
      return shown.pages().again(TEMPLATE, shown.frames().of(request, TITLE), page);
    }
    try {
      return desk.once(
          by,
          form,
          () -> {
            changeReason.change(desk.act(request, by), item.id(), was, reason.get());
            return Done.SAVED.at(Desk.path(conference));
          });
    } catch (Refusal refusal) {
      if (refusal.why() != Refusal.Why.STALE) {
        throw refusal;
      }
      return beaten(request, by, conference, item, form);
    }
  }

  private HttpResponse<byte[]> beaten(
      HttpRequest<?> request, Requester by, Conference conference, AgendaItem item, Form form) {
    return show(
        request,
        by,
        item,
        HttpStatus.CONFLICT,
        current ->
            new ReasonPage(
                Desk.path(conference),
                item.reference(),
                current.map(ReasonController::id).orElse(""),
                Optional.of(current.map(ValueView::text).orElse("No reason")),
                form.typed()));
  }

  private HttpResponse<byte[]> show(
      HttpRequest<?> request,
      Requester by,
      AgendaItem item,
      HttpStatus status,
      Function<Optional<ValueView>, ReasonPage> page) {
    var frame = shown.frames().of(request, Purpose.CONFERENCE, TITLE);
    return door.disclose(
        drawAgenda.request(desk.act(request, by), List.of(item)),
        disclosure ->
            shown
                .pages()
                .answer(
                    status,
                    TEMPLATE,
                    frame.with(disclosure.receipt()),
                    page.apply(current(disclosure))));
  }

  /** The newest reason that the reader's own agency gave for this item. */
  private static Optional<ValueView> current(Disclosure disclosure) {
    return disclosure.cases().stream()
        .flatMap(view -> view.subjects().stream())
        .flatMap(subject -> subject.fields().stream())
        .flatMap(field -> field.values().stream())
        .filter(value -> value.source().filter(ValueView.Source::own).isPresent())
        .max(Comparator.comparing(value -> value.source().orElseThrow().recordedAt()));
  }

  private static String id(ValueView value) {
    return value.source().orElseThrow().id().toString();
  }

  private static Optional<ValueId> was(Form form) {
    try {
      return Optional.of(form.hidden("was"))
          .filter(text -> !text.isEmpty())
          .map(UUID::fromString)
          .map(ValueId::new);
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Malformed("not the id of a reason");
    }
  }

  private static AgendaItem open(AgendaItem item) {
    if (item.stage() == Stage.CLOSED) {
      throw new HubProblem.Stale();
    }
    return item;
  }
}
