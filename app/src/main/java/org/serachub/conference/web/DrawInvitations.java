package org.serachub.conference.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.audit.Receipt;
import org.serachub.conference.Act;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.AgendaItems;
import org.serachub.conference.Conference;
import org.serachub.conference.ExpectedAgencies;
import org.serachub.conference.Invitation;
import org.serachub.conference.Invitations;
import org.serachub.decision.Category;
import org.serachub.decision.Level;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.Foresight;
import org.serachub.disclosure.Foresight.Foreseen;
import org.serachub.disclosure.Foresight.Invitee;
import org.serachub.platform.London;
import org.serachub.request.AgencyId;
import org.serachub.web.CivilTime;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Partnerships;
import org.serachub.web.Typed;
import org.serachub.web.Words;

/** Draws who is invited to an item, who can be, and what that would open. */
@Singleton
final class DrawInvitations {
  /** How the name of a control begins that chooses an agency; its id follows. */
  static final String AGENCY = "agency-";

  private final Invitations invitations;
  private final Agencies agencies;
  private final Foresight foresight;
  private final Wording wording;
  private final Likely known;

  DrawInvitations(
      Invitations invitations,
      Agencies agencies,
      Foresight foresight,
      Wording wording,
      Likely known) {
    this.invitations = invitations;
    this.agencies = agencies;
    this.foresight = foresight;
    this.wording = wording;
    this.known = known;
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
            .toList(),
        item.stage() == Stage.CLOSED ? List.of() : together(conference, item, ids),
        partners().stream()
            .filter(agency -> !ids.contains(agency.id()))
            .map(agency -> new Option(agency.id().toString(), agency.name()))
            .toList(),
        Typed.EMPTY);
  }

  /** Agencies that are likely to be invited together: each time those that are not yet. */
  private List<Link> together(Conference conference, AgendaItem item, Set<AgencyId> invited) {
    var path = Desk.path(conference, item) + "/invitations-together";
    var links = new ArrayList<Link>();
    links.addAll(
        link(path, "All agencies expected at this conference", expected(conference), invited));
    links.addAll(link(path, "The agencies that heard this case last time", last(item), invited));
    return links;
  }

  private List<AgencyId> expected(Conference conference) {
    return known.expected().at(conference.id());
  }

  private List<AgencyId> last(AgendaItem item) {
    return known.items().before(item).stream()
        .flatMap(before -> invitations.to(before.id()).stream())
        .map(Invitation::agency)
        .toList();
  }

  private List<Link> link(String path, String text, List<AgencyId> some, Set<AgencyId> invited) {
    var taking = partners().stream().map(Agency::id).collect(Collectors.toSet());
    var missing = some.stream().filter(id -> taking.contains(id) && !invited.contains(id)).toList();
    return missing.isEmpty()
        ? List.of()
        : List.of(
            new Link(
                text,
                missing.stream()
                    .map(id -> AGENCY + id + "=yes")
                    .collect(Collectors.joining("&", path + "?", ""))));
  }

  /** What day it is, and what a survivor is called. */
  @Singleton
  record Wording(Partnerships partnerships, Clock clock) {}

  /** Where to look for agencies that are likely to be invited. */
  @Singleton
  record Likely(ExpectedAgencies expected, AgendaItems items) {}

  Previewed preview(Act act, Conference conference, AgendaItem item, AgencyId id) {
    var seen = outlook(act, item, agency(id));
    var page =
        new InvitePage(
            item.reference(),
            Desk.path(conference, item) + "/invitations",
            List.of(seen.outlook()),
            invitations.stands(item.id(), id));
    return new Previewed(seen.receipt(), page);
  }

  /** The same for several agencies, of which those are left out that are invited already. */
  Previewed preview(Act act, Conference conference, AgendaItem item, List<AgencyId> ids) {
    var seen =
        ids.stream()
            .filter(id -> !invitations.stands(item.id(), id))
            .map(id -> outlook(act, item, agency(id)))
            .toList();
    if (seen.isEmpty()) {
      throw new HubProblem.Absent();
    }
    var outlooks = seen.stream().map(Seen::outlook).toList();
    var page =
        new InvitePage(
            item.reference(), Desk.path(conference, item) + "/invitations", outlooks, false);
    return new Previewed(seen.getLast().receipt(), page);
  }

  /** What each invited agency will be able to read and what it will not. */
  List<Outlook> outlooks(Act act, AgendaItem item) {
    var invited = invitations.to(item.id()).stream().map(Invitation::agency).toList();
    return partners().stream()
        .filter(agency -> invited.contains(agency.id()))
        .map(agency -> outlook(act, item, agency).outlook())
        .toList();
  }

  private record Seen(Receipt receipt, Outlook outlook) {}

  private Seen outlook(Act act, AgendaItem item, Agency agency) {
    var invitee = new Invitee(agency.id(), agency.name(), agency.sector());
    var foreseen = foresight.foresee(act.by(), act.request(), Desk.target(item), invitee);
    var survivor = wording.partnerships().current().wording();
    return new Seen(
        foreseen.receipt(),
        new Outlook(
            agency.id().toString(),
            agency.name(),
            rows(foreseen, survivor),
            unagreed(item, agency, foreseen)));
  }

  // Only those that are invited to the item: they are whose values an invitation can open.
  private List<String> unagreed(AgendaItem item, Agency invitee, Foreseen foreseen) {
    return invitations.to(item.id()).stream()
        .filter(other -> !other.agency().equals(invitee.id()))
        .flatMap(
            other ->
                Optional.ofNullable(foreseen.unagreed().get(other.agency()))
                    .map(without -> unagreed(other, without, foreseen))
                    .stream())
        .toList();
  }

  private static String unagreed(Invitation other, List<Category> without, Foreseen foreseen) {
    return without.size() == foreseen.levels().size()
        ? other.agencyName() + ": nothing that it recorded"
        : other.agencyName()
            + ": nothing that it recorded under "
            + without.stream().map(Category::label).collect(Collectors.joining("; "));
  }

  /** An agency that takes part today, or the page that says there is none. */
  Agency agency(AgencyId id) {
    return partners().stream()
        .filter(agency -> agency.id().equals(id))
        .findFirst()
        .orElseThrow(HubProblem.Absent::new);
  }

  private List<Agency> partners() {
    var today = London.today(wording.clock());
    return agencies.all().stream().filter(agency -> agency.takesPartOn(today)).toList();
  }

  private static InvitationsPage.Invited invited(String path, Invitation invitation) {
    return new InvitationsPage.Invited(
        invitation.agencyName(),
        path + "/" + invitation.agency(),
        CivilTime.minute(invitation.invitedAt()),
        DrawAgenda.missing(invitation));
  }

  private static List<Outlook.Row> rows(Foreseen foreseen, String wording) {
    return Foresight.KINDS.stream()
        .map(kind -> new Outlook.Row(Words.of(kind, wording), opened(foreseen, kind)))
        .toList();
  }

  private static List<Outlook.Opened> opened(Foreseen foreseen, SubjectKind kind) {
    return Stream.of(Level.SHOWN, Level.PARTIAL, Level.WITHHELD, Level.HIDDEN)
        .map(level -> new Outlook.Opened(Words.of(level), categories(foreseen, kind, level)))
        .filter(opened -> !opened.categories().isEmpty())
        .toList();
  }

  private static String categories(Foreseen foreseen, SubjectKind kind, Level level) {
    return foreseen.levels().entrySet().stream()
        .filter(each -> each.getValue().get(kind) == level)
        .map(each -> each.getKey().label())
        .collect(Collectors.joining("; "));
  }
}
