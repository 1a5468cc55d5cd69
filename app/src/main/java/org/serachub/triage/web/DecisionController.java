package org.serachub.triage.web;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.triage.DecideReferral;
import org.serachub.triage.NewReferrals;
import org.serachub.triage.TriageFields;
import org.serachub.web.Access;
import org.serachub.web.Form;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.Typed;
import org.serachub.web.cases.AnswerForm;
import org.serachub.web.cases.CaseRoutes;

/** Accepts a referral, asks about it, or declines it. */
@Controller("/triage/{reference}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionController {
  private static final String TEMPLATE = "triage/decision.jte";

  private final CaseRoutes cases;
  private final NewReferrals referrals;
  private final DecideReferral decideReferral;
  private final ActivePolicy policy;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;

  DecisionController(
      CaseRoutes cases,
      NewReferrals referrals,
      DecideReferral decideReferral,
      ActivePolicy policy,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages) {
    this.cases = cases;
    this.referrals = referrals;
    this.decideReferral = decideReferral;
    this.policy = policy;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
    this.pages = pages;
  }

  @Get("/accept")
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> askToAccept(HttpRequest<?> request, Requester requester, String reference) {
    return page(request, requester, reference, Decision.ACCEPT, Typed.EMPTY);
  }

  @Post("/accept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(value = COORDINATOR, audit = "collection")
  HttpResponse<byte[]> accept(
      HttpRequest<?> request, Requester requester, String reference, @Body byte[] body) {
    return act(request, requester, reference, Decision.ACCEPT, body);
  }

  @Get("/ask")
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> askToAsk(HttpRequest<?> request, Requester requester, String reference) {
    return page(request, requester, reference, Decision.ASK, Typed.EMPTY);
  }

  @Post("/ask")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(value = COORDINATOR, audit = "collection")
  HttpResponse<byte[]> ask(
      HttpRequest<?> request, Requester requester, String reference, @Body byte[] body) {
    return act(request, requester, reference, Decision.ASK, body);
  }

  @Get("/decline")
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> askToDecline(HttpRequest<?> request, Requester requester, String reference) {
    return page(request, requester, reference, Decision.DECLINE, Typed.EMPTY);
  }

  @Post("/decline")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(value = COORDINATOR, audit = "collection")
  HttpResponse<byte[]> decline(
      HttpRequest<?> request, Requester requester, String reference, @Body byte[] body) {
    return act(request, requester, reference, Decision.DECLINE, body);
  }

  private HttpResponse<byte[]> act(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      Decision decision,
      byte[] body) {
    var form = forms.read(request, body);
    var caseId = cases.mayRecord(requester, reference);
    var written = read(form, decision);
    if (!form.valid()) {
      return page(request, requester, reference, decision, form.typed());
    }
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    var next = decision == Decision.ASK ? "/triage/" + reference : "/triage";
    return Pages.seeOther(
        onceOnly.run(
            requester.person(),
            form,
            () -> {
              act(acting, caseId, decision, written);
              return decision.done.at(next);
            }));
  }

  private void act(Acting acting, CaseId caseId, Decision decision, Map<FieldId, String> written) {
    switch (decision) {
      case ACCEPT ->
          decideReferral.accept(
              acting, caseId, Optional.ofNullable(written.get(TriageFields.REASON)));
      case ASK -> decideReferral.ask(acting, caseId, text(written, TriageFields.QUESTION));
      case DECLINE ->
          decideReferral.decline(
              acting,
              caseId,
              text(written, TriageFields.REASON),
              text(written, TriageFields.SIGNPOSTING));
    }
  }

  private static String text(Map<FieldId, String> written, FieldId field) {
    return Objects.requireNonNull(written.get(field));
  }

  private Map<FieldId, String> read(Form form, Decision decision) {
    Map<FieldId, String> written = new HashMap<>();
    var fields = policy.policy().catalogue();
    decision.must.forEach(
        id ->
            AnswerForm.content(form, fields.require(id), id + "-")
                .ifPresent(content -> written.put(id, text(content))));
    decision.may.forEach(
        id ->
            AnswerForm.optionalContent(form, fields.require(id), id + "-")
                .ifPresent(content -> written.put(id, text(content))));
    return written;
  }

  private static String text(Content content) {
    return ((Content.Text) content).text();
  }

  private HttpResponse<byte[]> page(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      Decision decision,
      Typed typed) {
    if (referrals.since(cases.find(reference)).isEmpty()) {
      throw new HubProblem.Absent();
    }
    return cases.show(
        request,
        requester,
        reference,
        CaseRoutes.Asked.only(TriageFields.THERE),
        (frame, view) -> {
          var page =
              new DecisionPage(
                  decision.says,
                  decision != Decision.ASK && DecisionPage.isUnanswered(view),
                  Stream.concat(decision.must.stream(), decision.may.stream())
                      .map(id -> asked(id, decision))
                      .toList(),
                  decision.title,
                  typed,
                  new Link("Back to the referral", "/triage/" + reference));
          var titled = frame.titled(decision.title);
          return typed.wrong()
              ? pages.again(TEMPLATE, titled, page)
              : pages.ok(TEMPLATE, titled, page);
        });
  }

  private DecisionPage.Asked asked(FieldId id, Decision decision) {
    var field = policy.policy().catalogue().require(id);
    return new DecisionPage.Asked(
        field,
        decision.may.contains(id) ? field.question() + " (optional)" : field.question(),
        hint(id));
  }

  private static String hint(FieldId id) {
    if (id.equals(TriageFields.SIGNPOSTING)) {
      return "Name the service and how it is reached, such as adult safeguarding, children's"
          + " services or an advocate";
    }
    var plain = "Plain words. Nothing that other agencies hold";
    return id.equals(TriageFields.QUESTION) ? plain + ". " + AnswerPage.READ_LATER : plain;
  }
}
