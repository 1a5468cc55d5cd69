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
import java.util.Optional;
import org.serachub.referral.Drafts;
import org.serachub.referral.ListDrafts;
import org.serachub.referral.Steps;
import org.serachub.referral.WriteDraft;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Done;
import org.serachub.web.Link;
import org.serachub.web.Pages;
import org.serachub.web.cases.CaseRoutes;

/** Begins a referral, lists those that are not sent, and shows the tasks of one. */
@Controller("/referrals")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReferralController {
  private static final Link BACK = new Link("Back to referrals", Paths.ALL);

  private final DraftDesk desk;
  private final Drafts drafts;
  private final ListDrafts listDrafts;
  private final WriteDraft writeDraft;

  ReferralController(DraftDesk desk, Drafts drafts, ListDrafts listDrafts, WriteDraft writeDraft) {
    this.desk = desk;
    this.drafts = drafts;
    this.listDrafts = listDrafts;
    this.writeDraft = writeDraft;
  }

  @Get
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester requester) {
    var listed = listDrafts.all(requester, desk.id(request));
    var rows = listed.drafts().stream().map(ReferralController::row).toList();
    return desk.ok(
        "referral/list.jte",
        desk.listing(request, "Referrals", listed),
        new DraftListPage(rows, new Link("Make a referral", Paths.NEW)));
  }

  @Get("/new")
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "none")
  HttpResponse<byte[]> start(HttpRequest<?> request) {
    return desk.plain(request, "referral/start.jte", "Make a referral", BACK);
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> begin(HttpRequest<?> request, Requester requester, @Body byte[] body) {
    var form = desk.read(request, body);
    form.valid();
    return desk.once(
        requester,
        form,
        () -> {
          var id = writeDraft.begin(requester, desk.id(request));
          return Paths.step(id, Optional.empty(), Steps.DANGER.id());
        });
  }

  @Get("/{draft}")
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> tasks(HttpRequest<?> request, Requester requester, String draft) {
    var id = CaseRoutes.uuid(draft);
    if (drafts.sent(requester, id).isPresent()) {
      return Pages.seeOther(Paths.of(id) + "/sent");
    }
    return desk.show(
        request,
        requester,
        id,
        "Make a referral",
        (frame, typed) ->
            desk.ok("referral/tasks.jte", frame, TasksPage.of(id, typed, frame.survivor())));
  }

  @Get("/{draft}/delete")
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> askToErase(HttpRequest<?> request, Requester requester, String draft) {
    var listed = listDrafts.one(requester, CaseRoutes.uuid(draft), desk.id(request));
    return desk.ok(
        "referral/confirm.jte",
        desk.listing(request, "Delete a referral", listed),
        new ConfirmPage(
            false,
            ("The referral begun on %s. Everything typed into it will be erased, and nobody can"
                    + " bring it back.")
                .formatted(CivilTime.minute(listed.drafts().getFirst().startedAt())),
            "Delete it",
            BACK));
  }

  @Post("/{draft}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "erasure")
  HttpResponse<byte[]> erase(
      HttpRequest<?> request, Requester requester, String draft, @Body byte[] body) {
    var form = desk.read(request, body);
    form.valid();
    var id = CaseRoutes.uuid(draft);
    return desk.once(
        requester,
        form,
        () -> {
          writeDraft.erase(requester, id, desk.id(request));
          return Done.ERASED.at(Paths.ALL);
        });
  }

  private static DraftListPage.Row row(Drafts.Unsent unsent) {
    return new DraftListPage.Row(
        new Link(
            "Referral begun on " + CivilTime.minute(unsent.startedAt()), Paths.of(unsent.id())),
        CivilTime.minute(unsent.savedAt()),
        CivilTime.day(unsent.erasedAt()),
        new Link("Delete", Paths.of(unsent.id()) + "/delete"));
  }
}
