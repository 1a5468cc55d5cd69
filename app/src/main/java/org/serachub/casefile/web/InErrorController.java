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
import org.serachub.casefile.MarkEnteredInError;
import org.serachub.decision.Purpose;
import org.serachub.request.Acting;
import org.serachub.request.Requester;
import org.serachub.request.ValueId;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.cases.CaseRoutes;

/** Marks an answer of one's own agency as entered in error, after asking once more. */
@Controller("/cases/{reference}/contribute/{subject}/{field}/{value}/error")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InErrorController {
  private final CaseRoutes cases;
  private final MarkEnteredInError markEnteredInError;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;

  InErrorController(
      CaseRoutes cases,
      MarkEnteredInError markEnteredInError,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages) {
    this.cases = cases;
    this.markEnteredInError = markEnteredInError;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
    this.pages = pages;
  }

  @Get
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> ask(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      String subject,
      String field,
      String value) {
    return cases.showToRecord(
        request,
        requester,
        reference,
        (frame, view) -> {
          var own = OwnValues.find(CaseRoutes.subject(view, subject), field, value);
          return pages.ok(
              "casefile/inError.jte",
              frame.titled("Was this answer entered in error?"),
              new InErrorPage(
                  own.label(), own.text(), new Link("Back to the case", CasePaths.of(reference))));
        });
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "alteration")
  HttpResponse<byte[]> mark(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      String subject,
      String field,
      String value,
      @Body byte[] body) {
    var form = forms.read(request, body);
    if (!form.valid()) {
      throw new HubProblem.Malformed("a form without questions has errors");
    }
    var caseId = cases.mayRecord(requester, reference);
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    return Pages.seeOther(
        onceOnly.run(
            requester.person(),
            form,
            () -> {
              markEnteredInError.mark(acting, caseId, new ValueId(CaseRoutes.uuid(value)));
              return Done.IN_ERROR.at(CasePaths.of(reference));
            }));
  }
}
