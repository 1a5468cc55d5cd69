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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import org.serachub.casefile.Draft;
import org.serachub.casefile.IntroduceSubject;
import org.serachub.decision.Field;
import org.serachub.decision.Purpose;
import org.serachub.decision.SubjectKind;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Acting;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.Typed;
import org.serachub.web.Words;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.cases.SubjectNames;

/** Adds somebody or something that a case is about. */
@Controller("/cases/{reference}/subjects/new")
@ExecuteOn(TaskExecutors.BLOCKING)
final class NewSubjectController {
  private static final String TEMPLATE = "casefile/newSubject.jte";

  private final CaseRoutes cases;
  private final IntroduceSubject introduceSubject;
  private final ActivePolicy policy;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;

  NewSubjectController(
      CaseRoutes cases,
      IntroduceSubject introduceSubject,
      ActivePolicy policy,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages) {
    this.cases = cases;
    this.introduceSubject = introduceSubject;
    this.policy = policy;
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
      @QueryValue Optional<String> kind,
      @QueryValue Optional<String> asked) {
    var chosen = chosen(kind);
    var typed =
        chosen.isPresent() && Questions.isPolice(requester)
            ? Typed.of(Map.of("handling", "none"))
            : SubjectKinds.missing(chosen, asked);
    return page(request, requester, reference, chosen, typed);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "collection")
  HttpResponse<byte[]> add(
      HttpRequest<?> request, Requester requester, String reference, @Body byte[] body) {
    var form = forms.read(request, body);
    var caseId = cases.mayRecord(requester, reference);
    var kind =
        chosen(Optional.of(form.hidden("subject-kind")))
            .orElseThrow(() -> new HubProblem.Malformed("no kind of subject"));
    var naming = naming(kind);
    var value = ValueForm.read(form, naming, Questions.isPolice(requester));
    if (value.isEmpty()) {
      return page(request, requester, reference, Optional.of(kind), form.typed());
    }
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    return Pages.seeOther(
        onceOnly.run(
            requester.person(),
            form,
            () -> {
              introduceSubject.introduce(
                  acting,
                  caseId,
                  kind,
                  subject ->
                      new Draft(
                          subject,
                          naming.id(),
                          Optional.empty(),
                          value.get().content(),
                          value.get().release(),
                          value.get().handling(),
                          value.get().kind()));
              return Done.SUBJECT_ADDED.at(CasePaths.of(reference));
            }));
  }

  private HttpResponse<byte[]> page(
      HttpRequest<?> request,
      Requester requester,
      String reference,
      Optional<SubjectKind> kind,
      Typed typed) {
    return cases.showToRecord(
        request,
        requester,
        reference,
        (frame, view) -> {
          var back = new Link("Back to the case", CasePaths.of(reference));
          var page =
              new NewSubjectPage(
                  SubjectKinds.all(frame.survivor()),
                  kind.map(SubjectKind::word),
                  kind.map(chosen -> question(chosen, typed, requester, frame.survivor(), back)),
                  typed,
                  back);
          var titled = frame.titled("Add a person or place");
          return typed.wrong()
              ? pages.again(TEMPLATE, titled, page)
              : pages.ok(TEMPLATE, titled, page);
        });
  }

  private QuestionPage question(
      SubjectKind kind, Typed typed, Requester requester, String survivor, Link back) {
    return new QuestionPage(
        naming(kind),
        Words.of(kind, survivor),
        typed,
        Questions.isPolice(requester),
        back,
        Optional.empty(),
        Optional.empty());
  }

  private Field naming(SubjectKind kind) {
    return policy.policy().catalogue().require(SubjectNames.naming(kind));
  }

  private static Optional<SubjectKind> chosen(Optional<String> word) {
    return SubjectKinds.of(word, SubjectKinds.all("survivor"));
  }
}
