package org.serachub.conference.attendance.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.serachub.agency.Agencies;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Agendas;
import org.serachub.conference.Conference;
import org.serachub.conference.ExpectedAgencies;
import org.serachub.conference.attendance.Attendee;
import org.serachub.conference.attendance.Attendees;
import org.serachub.conference.web.Desk;
import org.serachub.decision.Role;
import org.serachub.platform.London;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** Draws who is expected at a conference. */
@Singleton
final class DrawPeople {
  private final Agencies agencies;
  private final ExpectedAgencies expected;
  private final Attendees attendees;
  private final Agendas agendas;
  private final Clock clock;

  DrawPeople(
      Agencies agencies,
      ExpectedAgencies expected,
      Attendees attendees,
      Agendas agendas,
      Clock clock) {
    this.agendas = agendas;
    this.agencies = agencies;
    this.expected = expected;
    this.attendees = attendees;
    this.clock = clock;
  }

  PeoplePage page(Requester by, Conference conference) {
    var ticked = expected.at(conference.id()).stream().map(Object::toString).toList();
    var items = agendas.items(by, conference).stream().map(AgendaItem::id).toList();
    var decides = by.role() == Role.COORDINATOR && conference.open(clock.instant());
    return new PeoplePage(
        conference.title(),
        Desk.path(conference),
        attendees.of(conference.id(), items).stream().map(DrawPeople::row).toList(),
        decides ? agencies() : List.of(),
        ticked,
        new Typed(Map.of("agencies", ticked), List.of()));
  }

  /** The agencies that take part today. */
  List<Option> agencies() {
    var today = London.today(clock);
    return agencies.all().stream()
        .filter(agency -> agency.takesPartOn(today))
        .map(agency -> new Option(agency.id().toString(), agency.name()))
        .toList();
  }

  private static PeoplePage.Row row(Attendee attendee) {
    return new PeoplePage.Row(
        attendee.name(), attendee.agencyName(), note(attendee), undertaking(attendee));
  }

  static String note(Attendee attendee) {
    return attendee
        .deputyFor()
        .map(name -> "Deputy for " + name)
        .or(() -> attendee.represented().map(name -> "Cannot come: " + name + " is the deputy"))
        .orElse("");
  }

  static String undertaking(Attendee attendee) {
    return attendee
        .undertaken()
        .map(at -> "Accepted " + CivilTime.minute(at))
        .orElse("Not accepted yet");
  }
}
