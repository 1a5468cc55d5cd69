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
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.serachub.decision.Field;
import org.serachub.disclosure.Audience;
import org.serachub.disclosure.Audience.Unsaved;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.cases.CaseRoutes;

/** Says who will see an answer before it is saved, and saves nothing. */
@Controller("/cases/{reference}/contribute/{subject}/{field}/who")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AudienceController {
  private static final String TEMPLATE = "casefile/question.jte";

  private final CaseRoutes cases;
  private final Questions questions;
  private final Audience audience;
  private final Forms forms;
  private final Pages pages;

  AudienceController(
      CaseRoutes cases, Questions questions, Audience audience, Forms forms, Pages pages) {
    this.cases = cases;
    this.questions = questions;
    this.audience = audience;
    this.forms = forms;
    this.pages = pages;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> who(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      String subject,
      String field,
      @Body byte[] body) {
    var form = forms.read(request, body);
    var asked = questions.field(requester, field);
    var marks = ValueForm.marks(form, asked, Questions.isPolice(requester));
    return cases.showToRecord(
        request,
        requester,
        reference,
        (frame, view) -> {
          var about = CaseRoutes.subject(view, subject);
          var page =
              Questions.page(
                  view,
                  about,
                  questions.field(requester, field, about),
                  form.typed(),
                  new Questions.Asked(requester, frame.survivor(), Optional.empty()));
          var titled = frame.titled(page.field().label());
          return marks
              .map(
                  chosen ->
                      pages.ok(
                          TEMPLATE,
                          titled,
                          page.with(
                              table(
                                  request,
                                  requester,
                                  new Place(reference, subject),
                                  asked,
                                  chosen))))
              .orElseGet(() -> pages.again(TEMPLATE, titled, page));
        });
  }

  private record Place(String reference, String subject) {}

  private AudienceTable table(
      HttpRequest<?> request,
      Requester requester,
      Place place,
      Field field,
      ValueForm.Marks chosen) {
    var unsaved =
        new Unsaved(
            field.id(),
            CaseRoutes.subjectId(place.subject()),
            chosen.release(),
            chosen.handling(),
            chosen.kind());
    return audience
        .of(cases.request(request, requester, cases.find(place.reference())), unsaved)
        .map(foretold -> AudienceTable.of(foretold.seats()))
        .orElseThrow(HubProblem.Absent::new);
  }
}
