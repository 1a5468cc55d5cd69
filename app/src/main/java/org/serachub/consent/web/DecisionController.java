package org.serachub.consent.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.CHAIR;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.serachub.consent.Consents;
import org.serachub.consent.web.DecisionForm.Decided;
import org.serachub.decision.Role;
import org.serachub.disclosure.Standing;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Form;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Pages;
import org.serachub.web.Typed;
import org.serachub.web.cases.CaseRoutes;

/**
 * Sharing without consent: the decisions of a case, and a form that is checked before it decides.
 */
@Controller("/cases/{reference}/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionController {
  private static final List<Option> STEPS =
      List.of(
          new Option("check", "Continue"),
          new Option("change", "Change"),
          new Option("decide", "Decide"));

  private final CaseRoutes cases;
  private final Consents consents;
  private final Standing standing;
  private final Lines lines;
  private final DecisionForm decisions;
  private final DrawDecision draw;
  private final TakeDecision take;
  private final Pages pages;

  DecisionController(
      CaseRoutes cases,
      Consents consents,
      Standing standing,
      Lines lines,
      DecisionForm decisions,
      DrawDecision draw,
      TakeDecision take,
      Pages pages) {
    this.cases = cases;
    this.consents = consents;
    this.standing = standing;
    this.lines = lines;
    this.decisions = decisions;
    this.draw = draw;
    this.take = take;
    this.pages = pages;
  }

  @Get
  @Access(
      value = {REPRESENTATIVE, ADVOCATE, CHAIR, COORDINATOR},
      audit = "consultation")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester by, String reference) {
    return cases.showToRecord(
        request,
        by,
        reference,
        (frame, view) -> {
          var records = consents.decisions(by, view.id(), CaseRoutes.listed(view));
          var page =
              new ConsentsPage(
                  "Decisions to share without the person's consent. One opens what an agency holds"
                      + " only once that agency, or the advocate, has made or confirmed it. If the"
                      + " person refuses later, it stands still until who made it takes it anew.",
                  lines.of(view, records, by.role(), frame.survivor()),
                  by.role() == Role.ADVOCATE
                      ? List.of()
                      : List.of(
                          new Link("Decide to share without consent", path(reference) + "/new")),
                  new Link("Back to the case", "/cases/" + reference));
          return pages.ok("consent/consents.jte", frame.titled("Sharing without consent"), page);
        });
  }

  @Get("/new")
  @Access(
      value = {REPRESENTATIVE, CHAIR, COORDINATOR},
      audit = "consultation")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester by, String reference) {
    return form(request, by, reference, Typed.of(untilTheConference(by, reference)));
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {REPRESENTATIVE, CHAIR, COORDINATOR},
      audit = "decision-to-share")
  HttpResponse<byte[]> decide(
      HttpRequest<?> request, Requester by, String reference, @Body byte[] body) {
    var form = take.read(request, body);
    var caseId = cases.mayRecord(by, reference);
    var step = form.optionalChoice("step", STEPS).orElse("check");
    if (!form.hidden("subject").isEmpty()) {
      CaseRoutes.uuid(form.hidden("subject"));
    }
    var decided = decisions.read(form);
    if (step.equals("change") || decided.isEmpty()) {
      var typed =
          step.equals("change") ? new Typed(form.typed().values(), List.of()) : form.typed();
      return form(request, by, reference, typed);
    }
    if (step.equals("check") || take.lacksReason(form, decided.get())) {
      return check(request, by, reference, decided.get(), form);
    }
    return decide(request, by, new Case(caseId, reference), form, decided.get());
  }

  private record Case(CaseId id, String reference) {}

  private HttpResponse<byte[]> decide(
      HttpRequest<?> request, Requester by, Case on, Form form, Decided decided) {
    return take.once(
        request,
        by,
        form,
        acting -> take.decide(acting, on.id(), decided),
        org.serachub.web.Done.DECISION_MADE.at(path(on.reference())));
  }

  private HttpResponse<byte[]> check(
      HttpRequest<?> request, Requester by, String reference, Decided decided, Form form) {
    return cases.showToRecord(
        request,
        by,
        reference,
        (frame, view) -> {
          var page = draw.check(view, frame.survivor(), decided, form.typed());
          var titled = frame.titled("Check your answers before you decide");
          return page.typed().wrong()
              ? pages.again("consent/checkDecision.jte", titled, page)
              : pages.ok("consent/checkDecision.jte", titled, page);
        });
  }

  private HttpResponse<byte[]> form(
      HttpRequest<?> request, Requester by, String reference, Typed typed) {
    return cases.showToRecord(
        request,
        by,
        reference,
        (frame, view) -> {
          var page = draw.form(view, frame.survivor(), typed);
          var titled = frame.titled("Decide to share without consent");
          return typed.wrong()
              ? pages.again("consent/decide.jte", titled, page)
              : pages.ok("consent/decide.jte", titled, page);
        });
  }

  /** The day of the conference, if the case is on the agenda of one and this reader comes to it. */
  private Map<String, String> untilTheConference(Requester by, String reference) {
    var day = new HashMap<String, String>();
    standing
        .conferenceEnds(by, cases.find(reference))
        .map(end -> end.atZone(CivilTime.ZONE).toLocalDate())
        .ifPresent(
            end -> {
              day.put("until-day", Integer.toString(end.getDayOfMonth()));
              day.put("until-month", Integer.toString(end.getMonthValue()));
              day.put("until-year", Integer.toString(end.getYear()));
            });
    return day;
  }

  static String path(String reference) {
    return "/cases/" + reference + "/decisions";
  }
}
