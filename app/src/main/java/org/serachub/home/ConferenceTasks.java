package org.serachub.home;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.serachub.conference.Agendas;
import org.serachub.conference.Conference;
import org.serachub.conference.Undertakings;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.home.HomePage.Item;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;

/** Conferences that are still to come or not finished, with what is to be done for each. */
@Singleton
final class ConferenceTasks {
  private static final Duration STILL_OF_USE = Duration.ofDays(1);
  private static final Duration TIME_TO_SEAL = Duration.ofDays(14);
  private static final Link ALL = new Link("All conferences", "/conferences");

  private final Agendas agendas;
  private final Undertakings undertakings;
  private final Clock clock;

  ConferenceTasks(Agendas agendas, Undertakings undertakings, Clock clock) {
    this.agendas = agendas;
    this.undertakings = undertakings;
    this.clock = clock;
  }

  ToDo upcoming(Requester by) {
    return section(
        by.role() == Role.COORDINATOR ? "Conferences" : "My conferences",
        by.role() == Role.COORDINATOR
            ? "No conference is planned."
            : "You have no conference to come.",
        ahead(by).stream().map(one -> item(one, place(one), undertaking(by, one))).toList());
  }

  ToDo toSeal(Requester by) {
    var soon = clock.instant().plus(TIME_TO_SEAL);
    return section(
        "Packs to seal",
        "No pack is to be sealed in the next two weeks.",
        agendas
            .at(
                Stage.RESEARCH,
                by,
                ahead(by).stream().filter(one -> one.startsAt().isBefore(soon)).toList())
            .stream()
            .map(one -> item(one, place(one), Optional.of("Packs not sealed")))
            .toList());
  }

  ToDo toFinish(Requester by) {
    return section(
        "Not finished",
        "Every item of a conference that is over was moved on.",
        agendas
            .at(
                Stage.IN_CONFERENCE,
                by,
                agendas.conferences(by).stream()
                    .filter(
                        one -> one.endsAt().isBefore(clock.instant()) && one.cancelled().isEmpty())
                    .toList())
            .stream()
            .map(one -> item(one, place(one), Optional.of("Decisions awaited")))
            .toList());
  }

  /** An observer learns how many items there are and nothing of them. */
  ToDo counted(Requester by) {
    return section(
        "Conferences",
        "No conference is planned.",
        ahead(by).stream()
            .map(
                one ->
                    item(
                        one,
                        CivilTime.minute(one.startsAt())
                            + ", items on the agenda: "
                            + agendas.items(by, one).size(),
                        Optional.empty()))
            .toList());
  }

  private List<Conference> ahead(Requester by) {
    return agendas.ahead(by, clock.instant().minus(STILL_OF_USE));
  }

  private Optional<String> undertaking(Requester by, Conference conference) {
    return by.role() == Role.COORDINATOR
            || undertakings.accepted(conference.id(), by.person()).isPresent()
        ? Optional.empty()
        : Optional.of("Undertaking to accept");
  }

  private static String place(Conference conference) {
    return CivilTime.minute(conference.startsAt()) + ", " + conference.where();
  }

  private static Item item(Conference conference, String detail, Optional<String> tag) {
    return new Item(new Link(conference.title(), "/conferences/" + conference.code()), detail, tag);
  }

  private static ToDo section(String title, String empty, List<Item> items) {
    return new ToDo(
        title, empty, items.stream().<ToDo.Entry>map(ToDo.Plain::new).toList(), Optional.of(ALL));
  }
}
