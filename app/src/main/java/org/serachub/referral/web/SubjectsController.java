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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.Term;
import org.serachub.platform.Ids;
import org.serachub.referral.DraftReferral;
import org.serachub.referral.DraftReferral.Someone;
import org.serachub.referral.Steps;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frame;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.Words;
import org.serachub.web.cases.CaseRoutes;

/** Adds those a referral is about, and takes them out again. */
@Controller("/referrals/{draft}/subjects")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubjectsController {
  private static final String TEMPLATE = "referral/subjects.jte";
  private static final String TITLE = "Add a person, place or business";

  private final DraftDesk desk;
  private final Ids ids;

  SubjectsController(DraftDesk desk, Ids ids) {
    this.desk = desk;
    this.ids = ids;
  }

  @Get
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester requester, String draft) {
    var id = CaseRoutes.uuid(draft);
    return desk.show(
        request,
        requester,
        id,
        TITLE,
        (frame, typed) -> desk.ok(TEMPLATE, frame, page(frame, id, typed, Typed.EMPTY)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> add(
      HttpRequest<?> request, Requester requester, String draft, @Body byte[] body) {
    var id = CaseRoutes.uuid(draft);
    var form = desk.read(request, body);
    var kind = form.choice("kind", "who or what it is about", kinds("survivor"));
    if (!form.valid()) {
      return desk.show(
          request,
          requester,
          id,
          TITLE,
          (frame, typed) -> desk.again(TEMPLATE, frame, page(frame, id, typed, form.typed())));
    }
    var one = new Someone(ids.next(), Term.of(SubjectKind.class, kind.orElseThrow()));
    var next = Paths.step(id, Optional.of(one.key()), Steps.about(one.kind()).getFirst().id());
    return desk.save(
        new DraftDesk.Saving(request, requester, id, form, next),
        typed -> {
          if (typed.subjects().size() >= DraftReferral.MOST_SUBJECTS) {
            throw new HubProblem.Malformed("more than one referral can be about");
          }
          return typed.with(one);
        });
  }

  @Get("/{subject}/remove")
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> askToRemove(
      HttpRequest<?> request, Requester requester, String draft, String subject) {
    var id = CaseRoutes.uuid(draft);
    return desk.show(
        request,
        requester,
        id,
        "Remove from the referral",
        (frame, typed) -> {
          var one = typed.subject(CaseRoutes.uuid(subject)).orElseThrow(HubProblem.Absent::new);
          var what = Captions.of(typed, one, frame.survivor());
          return desk.ok(
              "referral/confirm.jte",
              frame,
              new ConfirmPage(
                  DraftDesk.awaitsCall(typed),
                  what + ". Everything typed about them will be erased.",
                  "Remove",
                  new Link("Back to the task list", Paths.of(id))));
        });
  }

  @Post("/{subject}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> remove(
      HttpRequest<?> request,
      Requester requester,
      String draft,
      String subject,
      @Body byte[] body) {
    var id = CaseRoutes.uuid(draft);
    var key = CaseRoutes.uuid(subject);
    var form = desk.read(request, body);
    form.valid();
    return desk.save(
        new DraftDesk.Saving(request, requester, id, form, DraftDesk.saved(id)),
        typed -> {
          if (typed.subject(key).isEmpty()) {
            throw new HubProblem.Absent();
          }
          return typed.without(key);
        });
  }

  private static SubjectsPage page(Frame frame, UUID id, DraftReferral draft, Typed typed) {
    return new SubjectsPage(
        DraftDesk.awaitsCall(draft),
        kinds(frame.survivor()),
        typed,
        new Link("Back to the task list", Paths.of(id)));
  }

  private static List<Option> kinds(String survivor) {
    return List.of(
        option(SubjectKind.SURVIVOR, survivor, "A person who may be exploited, of any age"),
        option(SubjectKind.PREMISES, survivor, "A home or other place"),
        option(SubjectKind.BUSINESS, survivor, "A firm, a landlord, an agent"),
        option(SubjectKind.ALLEGED_PERPETRATOR, survivor, "A person who may be exploiting others"),
        option(SubjectKind.CHILD, survivor, "A child of the home or family, who may be at risk"),
        option(SubjectKind.OTHER_PERSON, survivor, "Somebody else who lives or stays there"));
  }

  private static Option option(SubjectKind kind, String survivor, String hint) {
    return new Option(kind.word(), Words.of(kind, survivor), hint);
  }
}
