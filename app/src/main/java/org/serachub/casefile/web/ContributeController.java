package org.serachub.casefile.web;

import static org.serachub.decision.Role.ADVOCATE;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.casefile.Draft;
import org.serachub.casefile.RecordValue;
import org.serachub.decision.Purpose;
import org.serachub.request.Acting;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Forms;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.Typed;
import org.serachub.web.cases.CaseRoutes;

/** Adds what one's agency holds to a case: one question a page. */
@Controller("/cases/{reference}/contribute")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ContributeController {
  private final CaseRoutes cases;
  private final Questions questions;
  private final RecordValue recordValue;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;

  ContributeController(
      CaseRoutes cases,
      Questions questions,
      RecordValue recordValue,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages) {
    this.cases = cases;
    this.questions = questions;
    this.recordValue = recordValue;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
    this.pages = pages;
  }

  @Get
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> choose(HttpRequest<?> request, Requester requester, String reference) {
    return cases.showToRecord(
        request,
        requester,
        reference,
        (frame, view) ->
            pages.ok(
                "casefile/contribute.jte",
                frame.titled("Add what you hold"),
                questions.of(view, requester, frame.survivor())));
  }

  @Get("/{subject}")
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> subject(
      HttpRequest<?> request, Requester requester, String reference, String subject) {
    return cases.showToRecord(
        request,
        requester,
        reference,
        (frame, view) ->
            pages.ok(
                "casefile/contribute.jte",
                frame.titled("Add what you hold"),
                questions.of(
                    view, CaseRoutes.subject(view, subject), requester, frame.survivor())));
  }

  @Get("/{subject}/{field}")
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> question(
      HttpRequest<?> request, Requester requester, String reference, String subject, String field) {
    var typed = Questions.isPolice(requester) ? Typed.of(Map.of("handling", "none")) : Typed.EMPTY;
    return ask(request, requester, reference, new Place(subject, field), typed);
  }

  @Post("/{subject}/{field}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "collection")
  HttpResponse<byte[]> record(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      String subject,
      String field,
      @Body byte[] body) {
    var form = forms.read(request, body);
    var caseId = cases.mayRecord(requester, reference);
    var asked = questions.field(requester, field);
    var chosen = ValueForm.read(form, asked, Questions.isPolice(requester));
    if (chosen.isEmpty()) {
      return ask(request, requester, reference, new Place(subject, field), form.typed());
    }
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    var draft = draft(subject, asked.id(), chosen.get());
    return Pages.seeOther(
        onceOnly.run(
            requester.person(),
            form,
            () -> {
              recordValue.record(acting, caseId, List.of(draft));
              return Done.RECORDED.at(CasePaths.contribute(reference, draft.about()));
            }));
  }

  private record Place(String subject, String field) {}

  private HttpResponse<byte[]> ask(
      HttpRequest<?> request, Requester requester, String reference, Place place, Typed typed) {
    return cases.showToRecord(
        request,
        requester,
        reference,
        (frame, view) -> {
          var about = CaseRoutes.subject(view, place.subject());
          var page =
              Questions.page(
                  view,
                  about,
                  questions.field(requester, place.field(), about),
                  typed,
                  new Questions.Asked(requester, frame.survivor(), Optional.empty()));
          var titled = frame.titled(page.field().label());
          return typed.wrong()
              ? pages.again("casefile/question.jte", titled, page)
              : pages.ok("casefile/question.jte", titled, page);
        });
  }

  private static Draft draft(
      String subject, org.serachub.decision.FieldId field, ValueForm.Chosen chosen) {
    return new Draft(
        CaseRoutes.subjectId(subject),
        field,
        Optional.empty(),
        chosen.content(),
        chosen.release(),
        chosen.handling(),
        chosen.kind());
  }
}
