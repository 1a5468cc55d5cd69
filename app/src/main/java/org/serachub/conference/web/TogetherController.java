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
import java.util.List;
import org.serachub.conference.InviteAgency;
import org.serachub.decision.Purpose;
import org.serachub.request.AgencyId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.cases.CaseRoutes;

/** Invites several agencies to an item in one step, once it has been shown what that opens. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class TogetherController {
  private static final int MOST = 40;

  private final Desk desk;
  private final DrawInvitations drawInvitations;
  private final InviteAgency inviteAgency;
  private final Pages pages;
  private final Frames frames;

  TogetherController(
      Desk desk,
      DrawInvitations drawInvitations,
      InviteAgency inviteAgency,
      Pages pages,
      Frames frames) {
    this.desk = desk;
    this.drawInvitations = drawInvitations;
    this.inviteAgency = inviteAgency;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/cases/{reference}/invitations-together")
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> preview(
      HttpRequest<?> request, Requester by, String code, String reference) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var chosen = chosen(request);
    if (chosen.isEmpty()) {
      var page = drawInvitations.list(conference, item);
      return pages.again(
          "conference/invitations.jte",
          frames.of(request, "Invitations to case " + item.reference()),
          page.unchosen());
    }
    var page = drawInvitations.preview(desk.act(request, by), conference, item, ids(chosen));
    var frame = frames.of(request, Purpose.CONFERENCE, "Invite " + page.page().whom());
    return pages.ok("conference/invite.jte", frame.with(page.receipt()), page.page());
  }

  @Post("/conferences/{code}/cases/{reference}/invitations-together")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "invitation")
  HttpResponse<byte[]> invite(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var form = desk.read(request, body);
    var chosen = form.all("agency");
    if (chosen.isEmpty()) {
      throw new HubProblem.Malformed("no agency");
    }
    var agencies = ids(chosen).stream().map(id -> drawInvitations.agency(id).id()).toList();
    return desk.once(
        by,
        form,
        () -> {
          inviteAgency.invite(desk.act(request, by), item.id(), agencies);
          return Done.SAVED.at(Desk.path(conference, item) + "/invitations");
        });
  }

  // An address holds each name once, so each agency has a name of its own.
  private static List<String> chosen(HttpRequest<?> request) {
    return request.getParameters().names().stream()
        .filter(name -> name.startsWith(DrawInvitations.AGENCY))
        .map(name -> name.substring(DrawInvitations.AGENCY.length()))
        .sorted()
        .toList();
  }

  private static List<AgencyId> ids(List<String> chosen) {
    if (chosen.size() > MOST) {
      throw new HubProblem.Malformed("more agencies than there are");
    }
    return chosen.stream().distinct().map(CaseRoutes::uuid).map(AgencyId::new).toList();
  }
}
