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
import java.util.UUID;
import org.serachub.referral.Drafts;
import org.serachub.referral.WriteDraft;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Done;
import org.serachub.web.HubProblem;
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
  private final WriteDraft writeDraft;

  ReferralController(DraftDesk desk, Drafts drafts, WriteDraft writeDraft) {
    this.desk = desk;
    this.drafts = drafts;
    this.writeDraft = writeDraft;
  }

  @Get
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "none")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester requester) {
    var rows = drafts.of(requester).stream().map(ReferralController::row).toList();
    return desk.plain(
        request,
        "referral/list.jte",
        "Referrals",
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
          return Paths.step(
              id, java.util.Optional.empty(), org.serachub.referral.Steps.DANGER.id());
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
      audit = "none")
  HttpResponse<byte[]> askToErase(HttpRequest<?> request, Requester requester, String draft) {
    var unsent = mine(requester, CaseRoutes.uuid(draft));
    return desk.plain(
        request,
        "referral/confirm.jte",
        "Delete a referral",
        new ConfirmPage(
            "The referral begun on %s. Everything typed into it will be erased, and nobody can bring it back."
                .formatted(CivilTime.minute(unsent.startedAt())),
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

  private Drafts.Unsent mine(Requester requester, UUID id) {
    return drafts.unsent(requester, id).orElseThrow(HubProblem.Absent::new);
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
