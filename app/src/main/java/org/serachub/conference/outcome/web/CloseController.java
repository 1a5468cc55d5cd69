package org.serachub.conference.outcome.web;

import static org.serachub.decision.Role.CHAIR;
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
import java.util.List;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Conference;
import org.serachub.conference.outcome.CloseWithReason;
import org.serachub.conference.web.Desk;
import org.serachub.decision.Stage;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Closes an item, with the reason. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CloseController {
  private static final String TEMPLATE = "outcome/close.jte";
  private static final String TITLE = "Close this item";
  private static final String CLOSE = "close";
  private static final List<Option> FATES =
      List.of(
          new Option(
              CLOSE,
              "It is closed too",
              "Nothing more is planned. Each agency then reads only what it recorded itself. The"
                  + " coordinator can have the case heard again."),
          new Option(
              "keep", "It stays open", "It waits for another agenda, and research can go on."));

  private final Desk desk;
  private final CloseWithReason closeWithReason;
  private final Pages pages;
  private final Frames frames;

  CloseController(Desk desk, CloseWithReason closeWithReason, Pages pages, Frames frames) {
    this.desk = desk;
    this.closeWithReason = closeWithReason;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/cases/{reference}/close")
  @Access(
      value = {COORDINATOR, CHAIR},
      audit = "consultation")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester by, String code, String reference) {
    var conference = desk.conference(by, code);
    var item = open(desk.item(by, conference, reference));
    var page = page(by, conference, item, Typed.EMPTY);
    return pages.ok(TEMPLATE, frames.of(request, TITLE), page);
  }

  @Post("/conferences/{code}/cases/{reference}/close")
  @Consumes(MediaType.ALL)
  @Access(
      value = {COORDINATOR, CHAIR},
      audit = "conference")
  HttpResponse<byte[]> close(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var form = desk.read(request, body);
    var version = Desk.version(form);
    var reason = form.longText("reason", "the reason", 2000);
    var fate = form.choice("case", "what happens to the case", FATES);
    var page = page(by, conference, item, form.typed());
    if (!form.valid() || reason.isEmpty() || fate.isEmpty()) {
      open(item);
      return pages.again(TEMPLATE, frames.of(request, TITLE), page);
    }
    if (!page.noted().isEmpty() && item.stage() != Stage.CLOSED) {
      return pages.answer(HttpStatus.CONFLICT, TEMPLATE, frames.of(request, TITLE), page);
    }
    return desk.once(
        by,
        form,
        () -> {
          closeWithReason.close(
              desk.act(request, by), item.id(), version, reason.get(), fate.get().equals(CLOSE));
          return Done.SAVED.at(Desk.path(conference));
        });
  }

  private static AgendaItem open(AgendaItem item) {
    if (item.stage() == Stage.CLOSED) {
      throw new HubProblem.Stale();
    }
    return item;
  }

  private EndPage page(Requester by, Conference conference, AgendaItem item, Typed typed) {
    return new EndPage(
        Desk.path(conference),
        item.reference(),
        "Nothing of this case can be read through this conference any more.",
        closeWithReason.first(by, item),
        item.version(),
        FATES,
        typed);
  }
}
