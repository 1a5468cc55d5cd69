package org.serachub.referral.web;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.serachub.referral.DraftReferral;
import org.serachub.referral.PageAnswers;
import org.serachub.referral.WithoutAgreement;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frame;
import org.serachub.web.Typed;

/** Takes a decision to share without the person's agreement, with the referral. */
@Controller("/referrals/{draft}/subjects/{subject}/without-agreement")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WithoutAgreementController {
  private static final String TEMPLATE = "referral/withoutAgreement.jte";

  private final DraftDesk desk;
  private final WithoutAgreementForm decisions;

  WithoutAgreementController(DraftDesk desk, WithoutAgreementForm decisions) {
    this.desk = desk;
    this.decisions = decisions;
  }

  @Get
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> ask(
      HttpRequest<?> request,
      Requester requester,
      String draft,
      String subject,
      @QueryValue Optional<String> then) {
    var at = SubjectPlace.of(draft, subject, WithoutAgreement.FIELDS);
    var next = DraftDesk.then(then);
    return desk.show(
        request,
        requester,
        at.draft(),
        WithoutAgreement.TITLE,
        (frame, typed) ->
            desk.ok(
                TEMPLATE,
                frame,
                page(
                    at,
                    typed,
                    Answering.fresh(
                        WithoutAgreement.of(typed, at.subject())
                            .map(WithoutAgreementForm::filled)
                            .orElse(Typed.EMPTY),
                        next,
                        at.seen(typed)),
                    frame)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> keep(
      HttpRequest<?> request,
      Requester requester,
      String draft,
      String subject,
      @Body byte[] body) {
    var at = SubjectPlace.of(draft, subject, WithoutAgreement.FIELDS);
    var form = desk.read(request, body);
    var then = DraftDesk.then(form);
    var seen = DraftDesk.seen(form);
    var answers = decisions.read(form);
    if (answers.isEmpty()) {
      var again = Answering.fresh(form.typed(), then, seen.digest());
      return desk.show(
          request,
          requester,
          at.draft(),
          WithoutAgreement.TITLE,
          (frame, typed) -> desk.again(TEMPLATE, frame, page(at, typed, again, frame)));
    }
    var kept = new PageAnswers(Optional.of(at.subject()), answers.get(), seen);
    return desk.save(
        new DraftDesk.Saving(
            request, requester, at.draft(), form, DraftDesk.next(at.draft(), then)),
        typed -> {
          at.in(typed);
          return kept.in(typed);
        },
        (frame, typed) ->
            desk.beaten(
                TEMPLATE,
                frame.titled(WithoutAgreement.TITLE),
                page(at, typed, both(at, typed, form.typed(), then), frame)));
  }

  private static Answering both(SubjectPlace at, DraftReferral draft, Typed typed, String then) {
    var decided = WithoutAgreement.of(draft, at.subject()).map(Texts::of).orElse("Left empty");
    return new Answering(typed, then, at.seen(draft), SavedNow.of(WithoutAgreement.TITLE, decided));
  }

  private WithoutAgreementPage page(
      SubjectPlace at, DraftReferral draft, Answering answering, Frame frame) {
    return new WithoutAgreementPage(
        Captions.of(draft, at.in(draft), frame.survivor()),
        DraftDesk.awaitsCall(draft),
        WithoutAgreementForm.GATEWAYS,
        decisions.categories(),
        WithoutAgreementForm.SECTORS,
        answering,
        DraftDesk.back(at.draft(), answering.then()));
  }
}
