package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.serachub.account.Deputies;
import org.serachub.audit.Fact;
import org.serachub.audit.Receipt;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Shows an officer one event in full. */
@Singleton
public final class ReadEvent {
  private final Events events;
  private final ClosedCases closedCases;
  private final RecordLook recordLook;
  private final Deputies deputies;

  ReadEvent(Events events, ClosedCases closedCases, RecordLook recordLook, Deputies deputies) {
    this.events = events;
    this.closedCases = closedCases;
    this.recordLook = recordLook;
    this.deputies = deputies;
  }

  /** Finds, records and renders; empty, and nothing recorded, if there is no such event. */
  public <T> Optional<T> read(
      Requester requester, RequestId request, UUID eventId, BiFunction<Event, Receipt, T> render) {
    return events
        .find(eventId, closedCases.to(requester))
        .map(event -> asKnownTo(requester, event))
        .map(
            event ->
                recordLook.record(
                    look(requester, request, event), receipt -> render.apply(event, receipt)));
  }

  /** Whom the register of conflicts names is left out where only their deputy knows of it. */
  private Event asKnownTo(Requester requester, Event event) {
    return event.access().kind().equals("exclusion")
        ? event.with(event.facts().stream().filter(fact -> mayKnow(requester, fact)).toList())
        : event;
  }

  private boolean mayKnow(Requester requester, Fact fact) {
    return !fact.name().equals("person")
        || deputies.mayKnowThatItNames(requester, new PersonId(UUID.fromString(fact.value())));
  }

  private static Look look(Requester requester, RequestId request, Event event) {
    return new Look(
        Look.Kind.CONSULTATION,
        requester,
        request,
        event.cases().stream().map(Event.OfCase::id).toList(),
        List.of(new Fact("page", "event"), new Fact("event", event.access().eventId().toString())),
        Map.of());
  }
}
