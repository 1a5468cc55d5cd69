package org.serachub.conference.web;

import static org.serachub.decision.Role.COORDINATOR;

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
import org.serachub.conference.InviteAgency;
import org.serachub.conference.WithdrawInvitation;
import org.serachub.decision.Purpose;
import org.serachub.request.AgencyId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Frames;
import org.serachub.web.Pages;

/** Invites agencies to an item, once it has been shown what an invitation opens. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationController {
  private final Desk desk;
  private final DrawInvitations drawInvitations;
  private final Sending sending;
  private final Pages pages;
  private final Frames frames;

  InvitationController(
      Desk desk, DrawInvitations drawInvitations, Sending sending, Pages pages, Frames frames) {
    this.desk = desk;
    this.drawInvitations = drawInvitations;
    this.sending = sending;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/cases/{reference}/invitations")
  @Access(value = COORDINATOR, audit = "none")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester by, String code, String reference) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var frame = frames.of(request, "Invitations to case " + item.reference());
    return pages.ok("conference/invitations.jte", frame, drawInvitations.list(conference, item));
  }

  @Get("/conferences/{code}/cases/{reference}/invitations/{agency}")
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> preview(
      HttpRequest<?> request, Requester by, String code, String reference, UUID agency) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var page = drawInvitations.preview(desk.act(request, by), conference, item, id(agency));
    var frame = frames.of(request, Purpose.CONFERENCE, "Invite " + page.page().whom());
    return pages.ok("conference/invite.jte", frame.with(page.receipt()), page.page());
  }

  @Post("/conferences/{code}/cases/{reference}/invitations/{agency}")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "invitation")
  HttpResponse<byte[]> invite(
      HttpRequest<?> request,
      Requester by,
      String code,
      String reference,
      UUID agency,
      @Body byte[] body) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var form = desk.read(request, body);
    var invited = drawInvitations.agency(id(agency)).id();
    return desk.once(
        by,
        form,
        () -> {
          sending.inviteAgency().invite(desk.act(request, by), item.id(), invited);
          return Done.SAVED.at(Desk.path(conference, item) + "/invitations");
        });
  }

  @Post("/conferences/{code}/cases/{reference}/invitations/{agency}/withdraw")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "invitation")
  HttpResponse<byte[]> withdraw(
      HttpRequest<?> request,
      Requester by,
      String code,
      String reference,
      UUID agency,
      @Body byte[] body) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var form = desk.read(request, body);
    return desk.once(
        by,
        form,
        () -> {
          sending.withdrawInvitation().withdraw(desk.act(request, by), item.id(), id(agency));
          return Done.SAVED.at(Desk.path(conference, item) + "/invitations");
        });
  }

  private static AgencyId id(UUID agency) {
    return new AgencyId(agency);
  }

  /** The two use cases. */
  @jakarta.inject.Singleton
  record Sending(InviteAgency inviteAgency, WithdrawInvitation withdrawInvitation) {}
}
