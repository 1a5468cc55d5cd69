package org.serachub.casefile.web;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.serachub.casefile.ReferCase;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.decision.SubjectKind;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Acting;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Forms;
import org.serachub.web.Frame;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.Typed;
import org.serachub.web.Words;
import org.serachub.web.cases.SubjectNames;

/** Opens a case from a referral. */
@Controller("/cases/new")
@ExecuteOn(TaskExecutors.BLOCKING)
final class NewCaseController {
  private static final String TEMPLATE = "casefile/newCase.jte";
  private static final FieldId REASON = new FieldId("referral-reason");
  private static final FieldId CONCERN = new FieldId("referral-subject");

  private final ReferCase referCase;
  private final ActivePolicy policy;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;
  private final Frames frames;

  NewCaseController(
      ReferCase referCase,
      ActivePolicy policy,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages,
      Frames frames) {
    this.referCase = referCase;
    this.policy = policy;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
    this.pages = pages;
    this.frames = frames;
  }

  @Get
  @Access(value = COORDINATOR, audit = "none")
  HttpResponse<byte[]> ask(
      HttpRequest<?> request,
      @QueryValue Optional<String> kind,
      @QueryValue Optional<String> asked) {
    var frame = frame(request);
    var chosen = SubjectKinds.of(kind, SubjectKinds.leading(frame.survivor()));
    return pages.ok(TEMPLATE, frame, page(frame, chosen, SubjectKinds.missing(chosen, asked)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(value = COORDINATOR, audit = "collection")
  HttpResponse<byte[]> open(HttpRequest<?> request, Requester requester, @Body byte[] body) {
    var form = forms.read(request, body);
    var frame = frame(request);
    var kind =
        SubjectKinds.of(Optional.of(form.hidden("kind")), SubjectKinds.leading(frame.survivor()))
            .orElseThrow(() -> new HubProblem.Malformed("no kind of subject"));
    var answers = answers(form, kind);
    if (!form.valid()) {
      return pages.again(TEMPLATE, frame, page(frame, Optional.of(kind), form.typed()));
    }
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    return Pages.seeOther(
        onceOnly.run(
            requester.person(),
            form,
            () -> Done.CASE_OPENED.at(CasePaths.of(referCase.refer(acting, kind, answers)))));
  }

  private Map<FieldId, Content> answers(Form form, SubjectKind kind) {
    var naming = field(SubjectNames.naming(kind));
    var answers = new LinkedHashMap<FieldId, Content>();
    ValueForm.optionalContent(form, naming, "name-")
        .ifPresent(content -> answers.put(naming.id(), content));
    ValueForm.content(form, field(CONCERN), "concern-")
        .ifPresent(content -> answers.put(CONCERN, content));
    ValueForm.content(form, field(REASON), "reason-")
        .ifPresent(content -> answers.put(REASON, content));
    return answers;
  }

  private Frame frame(HttpRequest<?> request) {
    return frames.of(request, Purpose.RESEARCH, "Open a case");
  }

  private NewCasePage page(Frame frame, Optional<SubjectKind> kind, Typed typed) {
    return new NewCasePage(
        SubjectKinds.leading(frame.survivor()),
        kind.map(
            chosen ->
                new NewCasePage.Chosen(
                    chosen.word(),
                    Words.of(chosen, frame.survivor()),
                    field(SubjectNames.naming(chosen)),
                    field(REASON),
                    field(CONCERN))),
        typed,
        kind.isPresent() ? new Link("Back", "/cases/new") : new Link("Back to cases", "/cases"));
  }

  private Field field(FieldId id) {
    return policy.policy().catalogue().require(id);
  }
}
