package org.serachub.home;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.serachub.conference.Agendas;
import org.serachub.conference.Conference;
import org.serachub.conference.Conferences;
import org.serachub.conference.Undertakings;
import org.serachub.home.HomePage.Item;
import org.serachub.home.HomePage.Section;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;

/** Conferences that are still to come, or ended less than a day ago. */
@Singleton
final class UpcomingConferences {
  private static final Duration STILL_OF_USE = Duration.ofDays(1);
  private static final Link ALL = new Link("All conferences", "/conferences");

  private final Agendas agendas;
  private final Conferences conferences;
  private final Undertakings undertakings;
  private final Clock clock;

  UpcomingConferences(
      Agendas agendas, Conferences conferences, Undertakings undertakings, Clock clock) {
    this.agendas = agendas;
    this.conferences = conferences;
    this.undertakings = undertakings;
    this.clock = clock;
  }

  /** Those the requester's agency is invited to, with what is still to be accepted. */
  Section invitedTo(Requester requester) {
    var items =
        upcoming(agendas.conferences(requester)).stream()
            .map(conference -> item(conference, undertaking(conference, requester.person())))
            .toList();
    return new Section(
        "My conferences", "You are not invited to a conference.", items, Optional.of(ALL));
  }

  /** All of them. */
  Section all() {
    return section("Conferences", "No conference is planned.", conferences.all());
  }

  /** Those that a person chairs. */
  Section chairedBy(PersonId person) {
    return section(
        "My conferences",
        "You chair no conference that is planned.",
        conferences.all().stream()
            .filter(conference -> conference.chair().filter(person::equals).isPresent())
            .toList());
  }

  List<Conference> upcoming(List<Conference> some) {
    var since = clock.instant().minus(STILL_OF_USE);
    return some.stream()
        .filter(conference -> conference.endsAt().isAfter(since))
        .filter(conference -> conference.cancelled().isEmpty())
        .sorted(Comparator.comparing(Conference::startsAt).thenComparing(Conference::code))
        .toList();
  }

  private Section section(String title, String empty, List<Conference> some) {
    var items =
        upcoming(some).stream().map(conference -> item(conference, Optional.empty())).toList();
    return new Section(title, empty, items, Optional.of(ALL));
  }

  private static Item item(Conference conference, Optional<String> tag) {
    return new Item(
        new Link(conference.title(), "/conferences/" + conference.code()),
        CivilTime.minute(conference.startsAt()) + ", " + conference.where(),
        tag);
  }

  private Optional<String> undertaking(Conference conference, PersonId person) {
    return undertakings.accepted(conference.id(), person).isPresent()
        ? Optional.empty()
        : Optional.of("Undertaking to accept");
  }
}
