package org.serachub.consent.web;

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
import java.util.function.Consumer;
import org.serachub.consent.ConfirmBasis;
import org.serachub.consent.Consents;
import org.serachub.consent.RecordedBasis;
import org.serachub.consent.WithdrawConsent;
import org.serachub.decision.Purpose;
import org.serachub.request.Acting;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.cases.SubjectNames;

/** Withdraws a consent, or confirms what another agency recorded: one click and one question. */
@Controller("/cases/{reference}/consents/{basis}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConfirmOrWithdrawController {
  private final CaseRoutes cases;
  private final Consents consents;
  private final ConfirmBasis confirmBasis;
  private final WithdrawConsent withdrawConsent;
  private final Sentences sentences;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;

  ConfirmOrWithdrawController(
      CaseRoutes cases,
      Consents consents,
      ConfirmBasis confirmBasis,
      WithdrawConsent withdrawConsent,
      Sentences sentences,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages) {
    this.cases = cases;
    this.consents = consents;
    this.confirmBasis = confirmBasis;
    this.withdrawConsent = withdrawConsent;
    this.sentences = sentences;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
    this.pages = pages;
  }

  @Get("/withdraw")
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> askToWithdraw(
      HttpRequest<?> request, Requester requester, String reference, String basis) {
    return ask(request, requester, reference, basis, Question.WITHDRAW);
  }

  @Post("/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "consent")
  HttpResponse<byte[]> withdraw(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      String basis,
      @Body byte[] body) {
    var caseId = cases.mayRecord(requester, reference);
    return act(
        forms.read(request, body),
        requester,
        Done.CONSENT_WITHDRAWN.at(ConsentController.path(reference)),
        new Acting(requester, Purpose.RESEARCH, requests.of(request)),
        acting -> withdrawConsent.withdraw(acting, caseId, CaseRoutes.uuid(basis)));
  }

  @Get("/confirm")
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> askToConfirm(
      HttpRequest<?> request, Requester requester, String reference, String basis) {
    return ask(request, requester, reference, basis, Question.CONFIRM);
  }

  @Post("/confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "consent")
  HttpResponse<byte[]> confirm(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      String basis,
      @Body byte[] body) {
    var caseId = cases.mayRecord(requester, reference);
    return act(
        forms.read(request, body),
        requester,
        Done.CONSENT_CONFIRMED.at(ConsentController.path(reference)),
        new Acting(requester, Purpose.RESEARCH, requests.of(request)),
        acting -> confirmBasis.confirm(acting, caseId, CaseRoutes.uuid(basis)));
  }

  private enum Question {
    WITHDRAW(
        "Withdraw this consent?",
        "It stops counting at once, for all that it covers. What was shared already cannot be"
            + " taken back.",
        "Withdraw"),
    CONFIRM(
        "Confirm this record?",
        "You say that the person said this, or that the decision is right. It can then open what"
            + " your agency holds to the agencies it names.",
        "Confirm");

    private final String title;
    private final String consequence;
    private final String button;

    Question(String title, String consequence, String button) {
      this.title = title;
      this.consequence = consequence;
      this.button = button;
    }
  }

  private HttpResponse<byte[]> ask(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      String basis,
      Question question) {
    return cases.showToRecord(
        request,
        requester,
        reference,
        (frame, view) -> {
          var found =
              consents.of(requester, view.id(), CaseRoutes.listed(view)).stream()
                  .filter(one -> one.id().toString().equals(basis))
                  .findFirst()
                  .orElseThrow(HubProblem.Absent::new);
          return pages.ok(
              "consent/askOnce.jte",
              frame.titled(question.title),
              page(
                  SubjectNames.title(view, found.subject(), frame.survivor()),
                  found,
                  question,
                  new Link("Back to consents", ConsentController.path(reference))));
        });
  }

  private AskOncePage page(String about, RecordedBasis found, Question question, Link back) {
    return new AskOncePage(
        about,
        sentences.of(found),
        question.consequence,
        question.button,
        question == Question.WITHDRAW,
        back);
  }

  private HttpResponse<byte[]> act(
      Form form, Requester requester, String place, Acting acting, Consumer<Acting> work) {
    if (!form.valid()) {
      throw new HubProblem.Malformed("a form without questions has errors");
    }
    return Pages.seeOther(
        onceOnly.run(
            requester.person(),
            form,
            () -> {
              work.accept(acting);
              return place;
            }));
  }
}
