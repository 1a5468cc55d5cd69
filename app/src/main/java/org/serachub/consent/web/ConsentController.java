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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.serachub.consent.Consents;
import org.serachub.consent.RecordConsents;
import org.serachub.decision.Purpose;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.SubjectView;
import org.serachub.request.Acting;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Forms;
import org.serachub.web.Link;
import org.serachub.web.OnceOnly;
import org.serachub.web.Option;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.Typed;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.cases.SubjectNames;

/** Lists what was said about sharing, and records more. */
@Controller("/cases/{reference}/consents")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConsentController {
  private static final Set<SubjectKind> ASKED =
      EnumSet.of(SubjectKind.SURVIVOR, SubjectKind.CHILD, SubjectKind.OTHER_PERSON);

  private final CaseRoutes cases;
  private final Consents consents;
  private final RecordConsents recordConsents;
  private final StatementForm statements;
  private final Lines lines;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;

  ConsentController(
      CaseRoutes cases,
      Consents consents,
      RecordConsents recordConsents,
      StatementForm statements,
      Lines lines,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages) {
    this.cases = cases;
    this.consents = consents;
    this.recordConsents = recordConsents;
    this.statements = statements;
    this.lines = lines;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
    this.pages = pages;
  }

  @Get
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester requester, String reference) {
    return cases.showToRecord(
        request,
        requester,
        reference,
        (frame, view) -> {
          var records = consents.of(requester, view.id(), CaseRoutes.listed(view));
          var page =
              new ConsentsPage(
                  "What people have said about sharing. A record counts for what your agency holds"
                      + " once your agency or an advocate has made or confirmed it. A refusal"
                      + " counts at once.",
                  lines.of(view, records, requester.role(), frame.survivor()),
                  List.of(
                      new Link("Record what somebody said", path(reference) + "/new"),
                      new Link("Sharing without consent", DecisionController.path(reference))),
                  new Link("Back to the case", "/cases/" + reference));
          return pages.ok("consent/consents.jte", frame.titled("Consents"), page);
        });
  }

  @Get("/new")
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester requester, String reference) {
    return form(request, requester, reference, Typed.EMPTY);
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "consent")
  HttpResponse<byte[]> record(
      HttpRequest<?> request, Requester requester, String reference, @Body byte[] body) {
    var form = forms.read(request, body);
    var caseId = cases.mayRecord(requester, reference);
    // The use case checks that the subject is of this case.
    var subject = form.hidden("subject");
    if (!subject.isEmpty()) {
      CaseRoutes.uuid(subject);
    }
    var said = statements.read(form, List.of(new Option(subject, "")));
    if (said.isEmpty()) {
      return form(request, requester, reference, form.typed());
    }
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    return Pages.seeOther(
        onceOnly.run(
            requester.person(),
            form,
            () -> {
              recordConsents.record(acting, caseId, said.get());
              return Done.CONSENT_RECORDED.at(path(reference));
            }));
  }

  private HttpResponse<byte[]> form(
      HttpRequest<?> request, Requester requester, String reference, Typed typed) {
    return cases.showToRecord(
        request,
        requester,
        reference,
        (frame, view) -> {
          var page =
              new StatementPage(
                  subjects(view, frame.survivor()),
                  asked(view).anyMatch(one -> SubjectNames.isMarked(view, one)),
                  statements.categories(),
                  statements.recipients(),
                  typed,
                  new Link("Back to consents", path(reference)));
          var titled = frame.titled("Record what somebody said about sharing");
          return typed.wrong()
              ? pages.again("consent/statement.jte", titled, page)
              : pages.ok("consent/statement.jte", titled, page);
        });
  }

  private static List<Option> subjects(CaseView view, String survivor) {
    return asked(view)
        .map(
            subject ->
                new Option(subject.id().toString(), SubjectNames.title(view, subject, survivor)))
        .toList();
  }

  private static Stream<SubjectView> asked(CaseView view) {
    return view.subjects().stream().filter(subject -> ASKED.contains(subject.kind()));
  }

  static String path(String reference) {
    return "/cases/" + reference + "/consents";
  }
}
