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
import java.util.List;
import java.util.UUID;
import org.serachub.consent.Consents;
import org.serachub.consent.EndDecisions;
import org.serachub.consent.RecordedBasis.Decision;
import org.serachub.consent.RecordedBasis.Maker;
import org.serachub.consent.RenewDecision;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Pages;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.cases.SubjectNames;

/** Takes a decision to share anew, or ends it before its time: one click and one question. */
@Controller("/cases/{reference}/decisions/{basis}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChangeDecisionController {
  private final CaseRoutes cases;
  private final Consents consents;
  private final Sentences sentences;
  private final TakeDecision take;
  private final Changing changing;
  private final Pages pages;

  ChangeDecisionController(
      CaseRoutes cases,
      Consents consents,
      Sentences sentences,
      TakeDecision take,
      Changing changing,
      Pages pages) {
    this.cases = cases;
    this.consents = consents;
    this.sentences = sentences;
    this.take = take;
    this.changing = changing;
    this.pages = pages;
  }

  @Get("/renew")
  @Access(
      value = {REPRESENTATIVE, ADVOCATE, CHAIR, COORDINATOR},
      audit = "consultation")
  HttpResponse<byte[]> askToRenew(
      HttpRequest<?> request, Requester by, String reference, String basis) {
    return ask(request, by, new Place(reference, basis), Question.RENEW);
  }

  @Post("/renew")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE, CHAIR, COORDINATOR},
      audit = "decision-to-share")
  HttpResponse<byte[]> renew(
      HttpRequest<?> request, Requester by, String reference, String basis, @Body byte[] body) {
    return change(request, by, new Place(reference, basis), body, changing.renew()::renew);
  }

  @Get("/end")
  @Access(
      value = {REPRESENTATIVE, ADVOCATE, CHAIR, COORDINATOR},
      audit = "consultation")
  HttpResponse<byte[]> askToEnd(
      HttpRequest<?> request, Requester by, String reference, String basis) {
    return ask(request, by, new Place(reference, basis), Question.END);
  }

  @Post("/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE, CHAIR, COORDINATOR},
      audit = "decision-to-share")
  HttpResponse<byte[]> end(
      HttpRequest<?> request, Requester by, String reference, String basis, @Body byte[] body) {
    return change(request, by, new Place(reference, basis), body, changing.end()::end);
  }

  private record Place(String reference, String basis) {
    boolean names(UUID id) {
      return id.toString().equals(basis);
    }
  }

  private enum Question {
    RENEW(
        "Take this decision anew?",
        "You say that it is still right, whatever the person has said since it was made. If a later"
            + " refusal holds it up, it counts again from now. It goes to the Data Protection"
            + " Officer.",
        "Take it anew",
        false),
    END(
        "End this decision?",
        "It stops counting at once, for all that it covers. What was shared already cannot be taken"
            + " back.",
        "End it",
        true);

    private final String title;
    private final String consequence;
    private final String button;
    private final boolean serious;

    Question(String title, String consequence, String button, boolean serious) {
      this.title = title;
      this.consequence = consequence;
      this.button = button;
      this.serious = serious;
    }

    boolean mayBeAsked(Decision decision) {
      return this == RENEW ? decision.maker() == Maker.SELF : decision.maker() != Maker.OTHER;
    }
  }

  private HttpResponse<byte[]> ask(
      HttpRequest<?> request, Requester by, Place place, Question question) {
    return cases.showToRecord(
        request,
        by,
        place.reference(),
        (frame, view) -> {
          var records = consents.decisions(by, view.id(), CaseRoutes.listed(view));
          var found =
              Together.of(records).stream()
                  .filter(one -> one.ids().stream().anyMatch(place::names))
                  .filter(one -> question.mayBeAsked((Decision) one.first()))
                  .findFirst()
                  .orElseThrow(HubProblem.Absent::new);
          var about = SubjectNames.title(view, found.first().subject(), frame.survivor());
          return pages.ok(
              "consent/askOnce.jte",
              frame.titled(question.title),
              new AskOncePage(
                  about,
                  Sentences.when(found.first()),
                  sentences.of(found),
                  List.of(),
                  found.ids().stream().map(UUID::toString).toList(),
                  question.consequence,
                  question.button,
                  question.serious,
                  new Link(
                      "Back to decisions to share without consent",
                      DecisionController.path(place.reference()))));
        });
  }

  private HttpResponse<byte[]> change(
      HttpRequest<?> request, Requester by, Place place, byte[] body, Change change) {
    var form = take.read(request, body);
    var ids = ids(form, place);
    var caseId = cases.mayRecord(by, place.reference());
    return take.once(
        request,
        by,
        form,
        acting -> change.make(acting, caseId, ids),
        Done.SAVED.at(DecisionController.path(place.reference())));
  }

  /** What is done touches only the records that were on the page. */
  private static List<UUID> ids(Form form, Place place) {
    var ids = form.all("basis").stream().map(CaseRoutes::uuid).distinct().toList();
    if (!form.valid() || !ids.contains(CaseRoutes.uuid(place.basis()))) {
      throw new HubProblem.Malformed("records that were not on the page");
    }
    return ids;
  }

  @FunctionalInterface
  private interface Change {
    void make(Acting acting, CaseId caseId, List<UUID> decisions);
  }

  /** The use cases. */
  @jakarta.inject.Singleton
  record Changing(RenewDecision renew, EndDecisions end) {}
}
