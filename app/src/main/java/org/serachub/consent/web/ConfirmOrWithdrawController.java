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
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.serachub.consent.ConfirmBases;
import org.serachub.consent.Consents;
import org.serachub.consent.RecordedBasis;
import org.serachub.consent.WithdrawConsents;
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
  private final ConfirmBases confirmBases;
  private final WithdrawConsents withdrawConsents;
  private final Sentences sentences;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;

  ConfirmOrWithdrawController(
      CaseRoutes cases,
      Consents consents,
      ConfirmBases confirmBases,
      WithdrawConsents withdrawConsents,
      Sentences sentences,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages) {
    this.cases = cases;
    this.consents = consents;
    this.confirmBases = confirmBases;
    this.withdrawConsents = withdrawConsents;
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
    var form = forms.read(request, body);
    var ids = ids(form, basis);
    var caseId = cases.mayRecord(requester, reference);
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    return once(
        requester,
        form,
        () -> {
          withdrawConsents.withdraw(acting, caseId, ids);
          return Done.CONSENT_WITHDRAWN.at(ConsentController.path(reference));
        });
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
    var form = forms.read(request, body);
    var ids = ids(form, basis);
    var caseId = cases.mayRecord(requester, reference);
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    return once(
        requester,
        form,
        () -> {
          confirmBases.confirm(acting, caseId, ids);
          return Done.CONSENT_CONFIRMED.at(ConsentController.path(reference));
        });
  }

  private enum Question {
    WITHDRAW(
        "Withdraw this consent?",
        "It stops counting at once, for all that it covers. What was shared already cannot be"
            + " taken back.",
        "Withdraw"),
    CONFIRM(
        "Confirm this record?",
        "You say that the person told you this too. It can then open what %s holds to the agencies"
            + " it names.",
        "Confirm"),
    CONFIRM_DECISION(
        "Confirm this decision to share without consent?",
        "You say that you would take this decision yourself. Read its reason first: it stands in"
            + " the case pack under “Grounds for sharing”. If it is not there, ask whoever took it."
            + " Confirmed, it can open what %s holds to the agencies it names.",
        "Confirm");

    private final String title;
    private final String consequence;
    private final String button;

    Question(String title, String consequence, String button) {
      this.title = title;
      this.consequence = consequence;
      this.button = button;
    }

    Question of(RecordedBasis basis) {
      return this == CONFIRM && basis instanceof RecordedBasis.Decision ? CONFIRM_DECISION : this;
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
          var all = Together.of(consents.of(requester, view.id(), CaseRoutes.listed(view)));
          var found = find(all, basis);
          var asked = question.of(found.first());
          return pages.ok(
              "consent/askOnce.jte",
              frame.titled(asked.title),
              page(
                  SubjectNames.title(view, found.first().subject(), frame.survivor()),
                  found,
                  refused(all, found.first()),
                  asked.consequence.formatted(opened(requester)),
                  asked,
                  new Link("Back to consents", ConsentController.path(reference))));
        });
  }

  private AskOncePage page(
      String about,
      Together found,
      List<String> refused,
      String consequence,
      Question asked,
      Link back) {
    return new AskOncePage(
        about,
        Sentences.state(found.first()) + ", " + Sentences.when(found.first()),
        sentences.of(found),
        refused,
        found.ids().stream().map(UUID::toString).toList(),
        consequence,
        asked.button,
        asked == Question.WITHDRAW,
        back);
  }

  /** An advocate speaks for the person, whoever holds what is shared; others for their own. */
  private static String opened(Requester requester) {
    return requester.role() == ADVOCATE ? "any agency" : "your agency";
  }

  /** What the person said no to, beside a decision to share all the same. */
  private List<String> refused(List<Together> all, RecordedBasis on) {
    return on instanceof RecordedBasis.Consent
        ? List.of()
        : all.stream()
            .filter(one -> Together.isNo(one.first()))
            .filter(one -> one.first().subject().equals(on.subject()))
            .flatMap(one -> dated(one).stream())
            .toList();
  }

  /** A no may be older than a yes to the same. */
  private List<String> dated(Together one) {
    var when = Sentences.when(one.first());
    return sentences.of(one).stream().map(sentence -> when + ": " + sentence).toList();
  }

  /** The records that were made together with this one. */
  private static Together find(List<Together> all, String basis) {
    return all.stream()
        .filter(together -> together.ids().stream().anyMatch(id -> id.toString().equals(basis)))
        .findFirst()
        .orElseThrow(HubProblem.Absent::new);
  }

  /** The records that were on the page: what is done touches only what its author was shown. */
  private static List<UUID> ids(Form form, String basis) {
    var ids = form.all("basis").stream().map(CaseRoutes::uuid).distinct().toList();
    if (!form.valid() || !ids.contains(CaseRoutes.uuid(basis))) {
      throw new HubProblem.Malformed("records that were not on the page");
    }
    return ids;
  }

  private HttpResponse<byte[]> once(Requester requester, Form form, Supplier<String> act) {
    return Pages.seeOther(onceOnly.run(requester.person(), form, act));
  }
}
