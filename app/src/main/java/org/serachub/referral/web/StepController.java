package org.serachub.referral.web;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.content.Contents;
import org.serachub.referral.DraftReferral;
import org.serachub.referral.PageAnswers;
import org.serachub.referral.Seen;
import org.serachub.referral.Sharing;
import org.serachub.referral.Step;
import org.serachub.referral.Steps;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.FieldError;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Typed;
import org.serachub.web.cases.AnswerForm;
import org.serachub.web.cases.CaseRoutes;

/** Asks the questions of a referral and keeps the answers of each page. */
@Controller("/referrals/{draft}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StepController {
  private static final String TEMPLATE = "referral/step.jte";

  private final DraftDesk desk;

  StepController(DraftDesk desk) {
    this.desk = desk;
  }

  @Get("/questions/{step}")
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> ask(
      HttpRequest<?> request,
      Requester requester,
      String draft,
      String step,
      @QueryValue Optional<String> then) {
    return ask(request, requester, new At(CaseRoutes.uuid(draft), Optional.empty(), step), then);
  }

  @Post("/questions/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> keep(
      HttpRequest<?> request, Requester requester, String draft, String step, @Body byte[] body) {
    return keep(request, requester, new At(CaseRoutes.uuid(draft), Optional.empty(), step), body);
  }

  @Get("/subjects/{subject}/questions/{step}")
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> askAbout(
      HttpRequest<?> request,
      Requester requester,
      String draft,
      String subject,
      String step,
      @QueryValue Optional<String> then) {
    return ask(request, requester, at(draft, subject, step), then);
  }

  @Post("/subjects/{subject}/questions/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> keepAbout(
      HttpRequest<?> request,
      Requester requester,
      String draft,
      String subject,
      String step,
      @Body byte[] body) {
    return keep(request, requester, at(draft, subject, step), body);
  }

  /** Where in a draft a page belongs, as its address says. */
  private record At(UUID draft, Optional<UUID> about, String step) {
    Step in(DraftReferral typed) {
      return (about.isEmpty()
              ? Steps.whole(step)
              : about.flatMap(typed::subject).flatMap(one -> Steps.about(one.kind(), step)))
          .orElseThrow(HubProblem.Absent::new);
    }

    String seen(Step step, DraftReferral typed) {
      return Seen.of(typed, about, step.fields()).digest();
    }
  }

  private static At at(String draft, String subject, String step) {
    return new At(CaseRoutes.uuid(draft), Optional.of(CaseRoutes.uuid(subject)), step);
  }

  private HttpResponse<byte[]> ask(
      HttpRequest<?> request, Requester requester, At at, Optional<String> then) {
    var next = DraftDesk.then(then);
    return desk.show(
        request,
        requester,
        at.draft(),
        "Make a referral",
        (frame, draft) -> {
          var step = at.in(draft);
          var fresh = Answering.fresh(filled(step, at, draft), next, at.seen(step, draft));
          return desk.ok(
              TEMPLATE, frame.titled(step.title()), page(at, draft, fresh, frame.survivor()));
        });
  }

  /** What is wrong with a page can be told only with the draft open, so it is opened once. */
  private HttpResponse<byte[]> keep(
      HttpRequest<?> request, Requester requester, At at, byte[] body) {
    var form = desk.read(request, body);
    var then = DraftDesk.then(form);
    var seen = DraftDesk.seen(form);
    // Pages of a subject share no name with another kind's, so the name alone finds the questions.
    var step = step(at).orElseThrow(HubProblem.Absent::new);
    var answers = answers(form, step);
    var typed = missing(step, answers, form);
    if (typed.wrong()) {
      var again = Answering.fresh(typed, then, seen.digest());
      return desk.show(
          request,
          requester,
          at.draft(),
          step.title(),
          (frame, draft) -> desk.again(TEMPLATE, frame, page(at, draft, again, frame.survivor())));
    }
    var kept = new PageAnswers(at.about(), answers, seen);
    return desk.save(
        new DraftDesk.Saving(request, requester, at.draft(), form, next(at, step, then)),
        draft -> {
          at.in(draft);
          return kept.in(draft);
        },
        (frame, draft) ->
            desk.beaten(
                TEMPLATE,
                frame.titled(step.title()),
                page(at, draft, both(at, draft, typed, then), frame.survivor())));
  }

  private Answering both(At at, DraftReferral draft, Typed typed, String then) {
    var step = at.in(draft);
    var rows =
        step.fields().stream()
            .map(
                field ->
                    new SavedNow.Row(
                        desk.field(field).label(),
                        draft
                            .answer(at.about(), field)
                            .map(content -> Contents.display(desk.field(field), content))
                            .orElse("Left empty")))
            .toList();
    return new Answering(typed, then, at.seen(step, draft), new SavedNow(rows));
  }

  private static Optional<Step> step(At at) {
    return at.about().isEmpty()
        ? Steps.whole(at.step())
        : Stream.of(SubjectKind.values())
            .flatMap(kind -> Steps.about(kind, at.step()).stream())
            .findFirst();
  }

  private Map<FieldId, Optional<Content>> answers(Form form, Step step) {
    var answers = new LinkedHashMap<FieldId, Optional<Content>>();
    for (var one : step.asked()) {
      var field = desk.field(one.field());
      var prefix = StepPage.prefix(one.field().word());
      answers.put(
          one.field(),
          one.required()
              ? AnswerForm.content(form, field, prefix)
              : AnswerForm.optionalContent(form, field, prefix));
    }
    form.valid();
    return answers;
  }

  private static Typed missing(Step step, Map<FieldId, Optional<Content>> answers, Form form) {
    if (step == Steps.THRESHOLD
        && !form.typed().wrong()
        && !Steps.thresholdHolds(DraftReferral.of(answers))) {
      return form.typed()
          .with(
              new FieldError(
                  "referral-judgement-text",
                  "Write what worries you most, as judgement is the only reason you ticked"));
    }
    return form.typed();
  }

  private static String next(At at, Step step, String then) {
    if (!then.isEmpty()) {
      return DraftDesk.next(at.draft(), then);
    }
    var all = at.about().isEmpty() ? Steps.whole() : Steps.about(step.about().iterator().next());
    var place = all.indexOf(step) + 1;
    return place < all.size()
        ? Paths.step(at.draft(), at.about(), all.get(place).id())
        : at.about().isPresent() && Sharing.asks(step.about().iterator().next())
            ? Paths.step(at.draft(), at.about(), Sharing.STEP)
            : DraftDesk.saved(at.draft());
  }

  private static Typed filled(Step step, At at, DraftReferral draft) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var one : step.asked()) {
      draft
          .answer(at.about(), one.field())
          .ifPresent(
              content ->
                  values.putAll(AnswerForm.filled(content, StepPage.prefix(one.field().word()))));
    }
    return new Typed(values, List.of());
  }

  private StepPage page(At at, DraftReferral draft, Answering answering, String survivor) {
    var step = at.in(draft);
    return new StepPage(
        step,
        at.about().flatMap(draft::subject).map(one -> Captions.of(draft, one, survivor)).orElse(""),
        DraftDesk.awaitsCall(draft),
        step.asked().stream()
            .map(one -> new StepPage.Asked(desk.field(one.field()), one.need(), one.hint()))
            .toList(),
        answering,
        DraftDesk.back(at.draft(), answering.then()));
  }
}
