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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.serachub.casefile.CaseRefusal;
import org.serachub.decision.Purpose;
import org.serachub.request.Acting;
import org.serachub.request.Requester;
import org.serachub.triage.Links;
import org.serachub.triage.NewReferrals;
import org.serachub.triage.TriageFields;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.FieldError;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.Typed;
import org.serachub.web.cases.CaseRoutes;

/** Links a referral to an earlier case, by its exact reference. */
@Controller("/triage/{reference}/link")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinkController {
  private static final String TEMPLATE = "triage/link.jte";
  private static final String EARLIER = "earlier";
  private static final String NONE = "Enter the reference of an earlier case that you may see";

  private final CaseRoutes cases;
  private final NewReferrals referrals;
  private final Links links;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;

  LinkController(
      CaseRoutes cases,
      NewReferrals referrals,
      Links links,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages) {
    this.cases = cases;
    this.referrals = referrals;
    this.links = links;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
    this.pages = pages;
  }

  @Get
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> ask(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      @QueryValue Optional<String> earlier) {
    var given = earlier.filter(text -> text.matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}"));
    return page(request, requester, reference, Typed.of(Map.of(EARLIER, given.orElse(""))));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(value = COORDINATOR, audit = "combination")
  HttpResponse<byte[]> link(
      HttpRequest<?> request, Requester requester, String reference, @Body byte[] body) {
    var form = forms.read(request, body);
    var caseId = cases.mayRecord(requester, reference);
    var earlier = form.text(EARLIER, "the reference of the earlier case", 20);
    if (!form.valid()) {
      return page(request, requester, reference, form.typed());
    }
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    try {
      var other = cases.find(earlier.orElseThrow().toUpperCase(Locale.ROOT));
      return Pages.seeOther(
          onceOnly.run(
              requester.person(),
              form,
              () -> {
                links.link(acting, caseId, other);
                return Done.LINKED.at("/triage/" + reference);
              }));
    } catch (CaseRefusal | HubProblem.Absent absent) {
      // None, its own, or one that an exclusion keeps from this coordinator: all look the same.
      return page(request, requester, reference, form.typed().with(new FieldError(EARLIER, NONE)));
    }
  }

  private HttpResponse<byte[]> page(
      HttpRequest<?> request, Requester requester, String reference, Typed typed) {
    if (referrals.since(cases.find(reference)).isEmpty()) {
      throw new HubProblem.Absent();
    }
    return cases.show(
        request,
        requester,
        reference,
        CaseRoutes.Asked.only(TriageFields.THERE),
        (frame, view) -> {
          var page = new LinkPage(typed, new Link("Back to the referral", "/triage/" + reference));
          var titled = frame.titled("Link to an earlier case");
          return typed.wrong()
              ? pages.again(TEMPLATE, titled, page)
              : pages.ok(TEMPLATE, titled, page);
        });
  }
}
