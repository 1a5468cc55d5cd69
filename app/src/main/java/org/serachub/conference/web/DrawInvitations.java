package org.serachub.conference.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.audit.Receipt;
import org.serachub.conference.Act;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Conference;
import org.serachub.conference.Invitation;
import org.serachub.conference.Invitations;
import org.serachub.decision.Level;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.Foresight;
import org.serachub.disclosure.Foresight.Foreseen;
import org.serachub.disclosure.Foresight.Invitee;
import org.serachub.platform.London;
import org.serachub.request.AgencyId;
import org.serachub.web.CivilTime;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Partnerships;
import org.serachub.web.Words;

/** Draws who is invited to an item, who can be, and what that would open. */
@Singleton
final class DrawInvitations {
  private final Invitations invitations;
  private final Agencies agencies;
  private final Foresight foresight;
  private final Partnerships partnerships;
  private final Clock clock;

  DrawInvitations(
      Invitations invitations,
      Agencies agencies,
      Foresight foresight,
      Partnerships partnerships,
      Clock clock) {
    this.invitations = invitations;
    this.agencies = agencies;
    this.foresight = foresight;
    this.partnerships = partnerships;
    this.clock = clock;
  }

  /** A page and the receipt of the event that recorded its being read. */
  record Previewed(Receipt receipt, InvitePage page) {}

  InvitationsPage list(Conference conference, AgendaItem item) {
    var path = Desk.path(conference, item) + "/invitations";
    var invited = invitations.to(item.id());
    var ids = invited.stream().map(Invitation::agency).collect(Collectors.toSet());
    return new InvitationsPage(
        conference.title(),
        Desk.path(conference),
        item.reference(),
        invited.stream().map(each -> invited(path, each)).toList(),
        partners().stream()
            .filter(agency -> !ids.contains(agency.id()))
            .map(agency -> new Link(agency.name(), path + "/" + agency.id()))
            .toList());
  }

  Previewed preview(Act act, Conference conference, AgendaItem item, AgencyId id) {
    var agency = agency(id);
    var invitee = new Invitee(agency.id(), agency.name(), agency.sector());
    var foreseen = foresight.foresee(act.by(), act.request(), Desk.target(item), invitee);
    var wording = partnerships.current().wording();
    var page =
        new InvitePage(
            agency.name(),
            item.reference(),
            Desk.path(conference, item) + "/invitations",
            rows(foreseen, wording),
            invitations.stands(item.id(), agency.id()));
    return new Previewed(foreseen.receipt(), page);
  }

  /** An agency that takes part today, or the page that says there is none. */
  Agency agency(AgencyId id) {
    return partners().stream()
        .filter(agency -> agency.id().equals(id))
        .findFirst()
        .orElseThrow(HubProblem.Absent::new);
  }

  private List<Agency> partners() {
    var today = London.today(clock);
    return agencies.all().stream().filter(agency -> agency.takesPartOn(today)).toList();
  }

  private static InvitationsPage.Invited invited(String path, Invitation invitation) {
    return new InvitationsPage.Invited(
        invitation.agencyName(),
        path + "/" + invitation.agency(),
        CivilTime.minute(invitation.invitedAt()),
        DrawAgenda.missing(invitation));
  }

  private static List<InvitePage.Row> rows(Foreseen foreseen, String wording) {
    return Foresight.KINDS.stream()
        .map(kind -> new InvitePage.Row(Words.of(kind, wording), opened(foreseen, kind)))
        .toList();
  }

  private static List<InvitePage.Opened> opened(Foreseen foreseen, SubjectKind kind) {
    return Stream.of(Level.SHOWN, Level.PARTIAL, Level.WITHHELD)
        .map(level -> new InvitePage.Opened(word(level), categories(foreseen, kind, level)))
        .filter(opened -> !opened.categories().isEmpty())
        .toList();
  }

  private static String categories(Foreseen foreseen, SubjectKind kind, Level level) {
    return foreseen.levels().entrySet().stream()
        .filter(each -> each.getValue().get(kind) == level)
        .map(each -> each.getKey().label())
        .collect(Collectors.joining("; "));
  }

  private static String word(Level level) {
    return switch (level) {
      case HIDDEN -> "Nothing";
      case WITHHELD -> "That the question exists";
      case PARTIAL -> "In general terms";
      case SHOWN -> "In full";
    };
  }
}
