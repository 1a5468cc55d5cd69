package org.serachub.casefile.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.REPRESENTATIVE;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.SupersedeValue;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.SubjectView;
import org.serachub.disclosure.ValueView;
import org.serachub.request.Acting;
import org.serachub.request.Requester;
import org.serachub.request.ValueId;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.cases.CaseRoutes;

/** Corrects an answer of one's own agency. The earlier one stays in the record. */
@Controller("/cases/{reference}/contribute/{subject}/{field}/{value}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CorrectController {
  private static final String TEMPLATE = "casefile/question.jte";
  private static final String ENTRY = "entry";

  private final CaseRoutes cases;
  private final Questions questions;
  private final SupersedeValue supersedeValue;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;

  CorrectController(
      CaseRoutes cases,
      Questions questions,
      SupersedeValue supersedeValue,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages) {
    this.cases = cases;
    this.questions = questions;
    this.supersedeValue = supersedeValue;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
    this.pages = pages;
  }

  /** Where the answer stands, as the address says. */
  record Place(String reference, String subject, String field, String value) {}

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
          var about = CaseRoutes.subject(view, subject);
          var own = OwnValues.find(about, field, value);
          var page =
              Questions.page(
                  view,
                  about,
                  questions.field(requester, field, about),
                  ValueForm.filled(own.source()),
                  new Questions.Asked(
                      requester,
                      frame.survivor(),
                      Optional.of(
                          new QuestionPage.Correction(
                              own.source().entry().toString(), frame.path(), Optional.empty()))));
          return pages.ok(TEMPLATE, frame.titled("Correct: " + page.field().label()), page);
        });
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "alteration")
  HttpResponse<byte[]> correct(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      String subject,
      String field,
      String value,
      @Body byte[] body) {
    var form = forms.read(request, body);
    var entry = CaseRoutes.uuid(form.hidden(ENTRY)).toString();
    var place = new Place(reference, subject, field, value);
    var caseId = cases.mayRecord(requester, reference);
    var chosen =
        ValueForm.read(form, questions.field(requester, field), Questions.isPolice(requester));
    if (chosen.isEmpty()) {
      return again(request, requester, place, form, HttpStatus.BAD_REQUEST);
    }
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    var later = chosen.get();
    try {
      return Pages.seeOther(
          onceOnly.run(
              requester.person(),
              form,
              () -> {
                supersedeValue.supersede(
                    acting,
                    caseId,
                    new ValueId(CaseRoutes.uuid(value)),
                    new SupersedeValue.Later(
                        later.content(), later.release(), later.handling(), later.kind()));
                return Done.SUPERSEDED.at(
                    CasePaths.contribute(reference, CaseRoutes.subjectId(subject)));
              }));
    } catch (CaseRefusal refusal) {
      if (refusal.why() != CaseRefusal.Why.STALE) {
        throw refusal;
      }
      return again(request, requester, place, form, HttpStatus.CONFLICT);
    }
  }

  /** The form with all that was typed; if somebody was first, with what they wrote beside it. */
  private HttpResponse<byte[]> again(
      HttpRequest<?> request, Requester requester, Place place, Form form, HttpStatus status) {
    var entry = form.hidden(ENTRY);
    return cases.showToRecord(
        request,
        requester,
        place.reference(),
        (frame, view) -> {
          var about = CaseRoutes.subject(view, place.subject());
          var asked = questions.field(requester, place.field(), about);
          var now = OwnValues.ofEntry(about, place.field(), entry);
          var page =
              Questions.page(
                  view,
                  about,
                  asked,
                  form.typed(),
                  new Questions.Asked(
                      requester,
                      frame.survivor(),
                      Optional.of(correction(place, about, now, status))));
          return pages.answer(status, TEMPLATE, frame.titled("Correct: " + asked.label()), page);
        });
  }

  private static QuestionPage.Correction correction(
      Place place, SubjectView about, Optional<OwnValues.Own> now, HttpStatus status) {
    if (status != HttpStatus.CONFLICT) {
      var own = now.orElseThrow(HubProblem.Absent::new);
      return new QuestionPage.Correction(
          own.source().entry().toString(), path(place, about, own.source()), Optional.empty());
    }
    return now.map(
            own ->
                new QuestionPage.Correction(
                    own.source().entry().toString(),
                    path(place, about, own.source()),
                    Optional.of(own.text())))
        .orElseGet(
            () ->
                new QuestionPage.Correction(
                    "",
                    CasePaths.question(
                        place.reference(), about.id(), CaseRoutes.fieldId(place.field())),
                    Optional.of("It was marked as entered in error")));
  }

  private static String path(Place place, SubjectView about, ValueView.Source source) {
    return CasePaths.value(
        place.reference(), about.id(), CaseRoutes.fieldId(place.field()), source.id());
  }
}
