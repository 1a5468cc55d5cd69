package org.serachub.home;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.conference.Conferences;
import org.serachub.decision.Role;
import org.serachub.home.HomePage.Item;
import org.serachub.home.HomePage.Section;
import org.serachub.platform.database.Sql;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;

/** The first page of roles that work with no case from here. */
@Singleton
final class Desk {
  private final UpcomingConferences upcoming;
  private final Conferences conferences;
  private final StandIn standIn;
  private final Sql sql;

  Desk(UpcomingConferences upcoming, Conferences conferences, StandIn standIn, Sql sql) {
    this.standIn = standIn;
    this.upcoming = upcoming;
    this.conferences = conferences;
    this.sql = sql;
  }

  HomePage of(Requester requester) {
    if (requester.role() == Role.CHAIR) {
      return standIn.page(requester, List.of(upcoming.chairedBy(requester.person()), myCases()));
    }
    if (requester.role() == Role.DPO) {
      return standIn.page(requester, List.of(oversight(), toConfirm()));
    }
    return new HomePage(List.of(requester.role() == Role.OBSERVER ? counts() : administration()));
  }

  private static Section myCases() {
    return section(
        "Cases", new Item(new Link("Cases on my agendas", "/cases"), "What you may see"));
  }

  private static Section oversight() {
    return new Section(
        "Oversight",
        "",
        List.of(
            new Item(new Link("Accesses", "/oversight"), "Who was shown what, when and why"),
            new Item(
                new Link("Sharing without consent", "/oversight/decisions"),
                "What was decided, by whom and on what ground"),
            new Item(new Link("Agreements", "/agreements"), "Which agencies may share what")),
        Optional.empty());
  }

  private Section toConfirm() {
    var waiting =
        sql.list(
                "SELECT COUNT(*) AS waiting FROM role_grant"
                    + " WHERE confirmed_at IS NULL AND ended_at IS NULL",
                row -> row.number("waiting"))
            .getFirst();
    return new Section(
        "Roles to confirm",
        "No role is waiting to be confirmed.",
        waiting == 0
            ? List.of()
            : List.of(
                new Item(new Link("Roles to confirm", "/confirmations"), waiting + " waiting")),
        Optional.empty());
  }

  private static Section administration() {
    return section(
        "Administration",
        new Item(
            new Link("Agencies, people and the partnership", "/administration"),
            "You can invite people and keep agencies up to date. You see no case"));
  }

  /** An observer learns how many items there are and nothing of them. */
  private Section counts() {
    var items =
        upcoming.upcoming(conferences.all()).stream()
            .map(
                conference ->
                    new Item(
                        new Link(conference.title(), "/conferences/" + conference.code()),
                        CivilTime.minute(conference.startsAt())
                            + ", items on the agenda: "
                            + items(conference.id().value())))
            .toList();
    return new Section("Conferences", "No conference is planned.", items, Optional.empty());
  }

  private long items(java.util.UUID conference) {
    return sql.list(
            "SELECT COUNT(*) AS items FROM agenda_item WHERE conference = ?",
            row -> row.number("items"),
            conference)
        .getFirst();
  }

  private static Section section(String title, Item only) {
    return new Section(title, "", List.of(only), Optional.empty());
  }
}
