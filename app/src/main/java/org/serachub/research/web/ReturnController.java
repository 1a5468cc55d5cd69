package org.serachub.research.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.REPRESENTATIVE;

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
import java.util.Optional;
import org.serachub.conference.Refusal;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.Door;
import org.serachub.request.Requester;
import org.serachub.research.GiveReturn;
import org.serachub.research.ReopenReturn;
import org.serachub.research.ResearchRequest;
import org.serachub.research.ReturnState;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Forms;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** The return of the reader's agency to one request: identifiers to search by, one form. */
@Controller("/conferences/{code}/cases/{reference}/research")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReturnController {
  private static final String PAGE = "research/return.jte";

  private final ResearchDesk desk;
  private final Door door;
  private final DrawReturn drawReturn;
  private final Returning returning;
  private final Shown shown;

  ReturnController(
      ResearchDesk desk, Door door, DrawReturn drawReturn, Returning returning, Shown shown) {
    this.desk = desk;
    this.door = door;
    this.drawReturn = drawReturn;
    this.returning = returning;
    this.shown = shown;
  }

  @Get
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> one(HttpRequest<?> request, Requester by, String code, String reference) {
    var asked = desk.request(by, code, reference);
    var due = desk.undertakingFirst(by, asked);
    return due.isPresent()
        ? Pages.seeOther(due.get())
        : page(request, by, asked, new Answer(HttpStatus.OK, Typed.EMPTY));
  }

  @Post
  @Consumes(MediaType.ALL)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "research")
  HttpResponse<byte[]> give(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    var asked = undertaken(by, code, reference);
    var form = returning.forms().read(request, body);
    var version = version(form);
    var acting = desk.acting(request, by);
    var given =
        returning
            .returnForm()
            .read(form, by, () -> returning.giveReturn().holds(acting, asked.item().caseId()));
    if (given.isEmpty()) {
      return page(request, by, asked, new Answer(HttpStatus.BAD_REQUEST, form.typed()));
    }
    try {
      return returning.once(
          by,
          form,
          () -> {
            returning.giveReturn().give(acting, asked.item().id(), version, given.get());
            return done(given.get()).at(ResearchPaths.of(asked));
          });
    } catch (Refusal refused) {
      if (refused.why() == Refusal.Why.ABSENT) {
        throw refused;
      }
      var now = undertaken(by, code, reference);
      return page(request, by, now, new Answer(HttpStatus.CONFLICT, form.typed()));
    }
  }

  @Post("/reopen")
  @Consumes(MediaType.ALL)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "research")
  HttpResponse<byte[]> reopen(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    var asked = undertaken(by, code, reference);
    var form = returning.forms().read(request, body);
    var version = version(form);
    if (!form.valid()) {
      throw new HubProblem.Malformed("an answer that no page of ours sends");
    }
    return returning.once(
        by,
        form,
        () -> {
          returning.reopenReturn().reopen(desk.acting(request, by), asked.item().id(), version);
          return Done.SAVED.at(ResearchPaths.of(asked));
        });
  }

  private ResearchRequest undertaken(Requester by, String code, String reference) {
    var asked = desk.request(by, code, reference);
    if (desk.undertakingFirst(by, asked).isPresent()) {
      throw new HubProblem.Absent();
    }
    return asked;
  }

  /** How a page is answered, and what stands in its form. */
  private record Answer(HttpStatus status, Typed typed) {}

  private HttpResponse<byte[]> page(
      HttpRequest<?> request, Requester by, ResearchRequest asked, Answer answer) {
    var frame =
        shown
            .frames()
            .of(request, Purpose.RESEARCH, "Research on case " + asked.item().reference());
    var changed = answer.status() == HttpStatus.CONFLICT;
    if (!asked.open()) {
      var page = drawReturn.ended(asked, answer.typed(), changed);
      return shown.pages().answer(answer.status(), PAGE, frame, page);
    }
    var reading = new DrawReturn.Reading(by, frame.survivor(), answer.typed(), changed);
    return door.disclose(
            desk.toDoor(request, by, List.of(asked), Optional.empty()),
            disclosure ->
                disclosure.cases().stream()
                    .findFirst()
                    .map(view -> drawReturn.page(asked, view, reading))
                    .map(
                        page ->
                            shown
                                .pages()
                                .answer(
                                    answer.status(), PAGE, frame.with(disclosure.receipt()), page)))
        .orElseThrow(HubProblem.Absent::new);
  }

  private static Done done(GiveReturn.Given given) {
    return given.state() == ReturnState.STARTED ? Done.SAVED : Done.RETURNED;
  }

  private static long version(Form form) {
    try {
      return Long.parseLong(form.hidden("version"));
    } catch (NumberFormatException e) {
      throw new HubProblem.Malformed("form without a version");
    }
  }

  /** What a return is taken in with. */
  @jakarta.inject.Singleton
  record Returning(
      Forms forms,
      ReturnForm returnForm,
      OnceOnly onceOnly,
      GiveReturn giveReturn,
      ReopenReturn reopenReturn) {
    HttpResponse<byte[]> once(Requester by, Form form, java.util.function.Supplier<String> act) {
      return Pages.seeOther(onceOnly.run(by.person(), form, act));
    }
  }

  /** What a page is drawn with. */
  @jakarta.inject.Singleton
  record Shown(Pages pages, Frames frames) {}
}
