package org.serachub.triage.web;

import static org.serachub.decision.Role.ADVOCATE;
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
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.ValueView;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Acting;
import org.serachub.request.Requester;
import org.serachub.triage.DecideReferral;
import org.serachub.triage.TriageFields;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.Typed;
import org.serachub.web.cases.AnswerForm;
import org.serachub.web.cases.CaseRoutes;

/** Shows the referrer what the coordinator asks, and takes the answer. */
@Controller("/triage/{reference}/answer")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnswerController {
  private static final String TEMPLATE = "triage/answer.jte";
  private static final String PREFIX = "answer-";

  private final CaseRoutes cases;
  private final DecideReferral decideReferral;
  private final ActivePolicy policy;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;

  AnswerController(
      CaseRoutes cases,
      DecideReferral decideReferral,
      ActivePolicy policy,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages) {
    this.cases = cases;
    this.decideReferral = decideReferral;
    this.policy = policy;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
    this.pages = pages;
  }

  @Get
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester requester, String reference) {
    return page(request, requester, reference, Typed.EMPTY);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "collection")
  HttpResponse<byte[]> answer(
      HttpRequest<?> request, Requester requester, String reference, @Body byte[] body) {
    var form = forms.read(request, body);
    var caseId = cases.mayRecord(requester, reference);
    var answer = AnswerForm.content(form, field(), PREFIX);
    if (!form.valid()) {
      return page(request, requester, reference, form.typed());
    }
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    return Pages.seeOther(
        onceOnly.run(
            requester.person(),
            form,
            () -> {
              decideReferral.answer(acting, caseId, ((Content.Text) answer.orElseThrow()).text());
              return Done.ANSWERED.at("/cases/" + reference);
            }));
  }

  /** There is a page only where there is a question that this reader may see. */
  private HttpResponse<byte[]> page(
      HttpRequest<?> request, Requester requester, String reference, Typed typed) {
    cases.mayRecord(requester, reference);
    return cases.show(
        request,
        requester,
        reference,
        CaseRoutes.Asked.only(TriageFields.THERE),
        (frame, view) -> {
          var questions = questions(view);
          if (questions.isEmpty()) {
            throw new HubProblem.Absent();
          }
          var page =
              new AnswerPage(
                  questions, field(), typed, new Link("Back to the case", "/cases/" + reference));
          var titled = frame.titled("Answer the coordinator");
          return typed.wrong()
              ? pages.again(TEMPLATE, titled, page)
              : pages.ok(TEMPLATE, titled, page);
        });
  }

  private static List<String> questions(CaseView view) {
    return view.subjects().stream()
        .flatMap(subject -> subject.fields().stream())
        .filter(found -> found.field().id().equals(TriageFields.QUESTION))
        .flatMap(found -> found.values().stream())
        .map(ValueView::text)
        .toList();
  }

  private Field field() {
    return policy.policy().catalogue().require(TriageFields.ANSWER);
  }
}
