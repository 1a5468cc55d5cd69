package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.serachub.audit.Fact;
import org.serachub.audit.Receipt;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Shows an officer one event in full. */
@Singleton
public final class ReadEvent {
  private final Events events;
  private final ClosedCases closedCases;
  private final RecordLook recordLook;

  ReadEvent(Events events, ClosedCases closedCases, RecordLook recordLook) {
    this.events = events;
    this.closedCases = closedCases;
    this.recordLook = recordLook;
  }

  /** Finds, records and renders; empty, and nothing recorded, if there is no such event. */
  public <T> Optional<T> read(
      Requester requester, RequestId request, UUID eventId, BiFunction<Event, Receipt, T> render) {
    return events
        .find(eventId, closedCases.to(requester))
        .map(
            event ->
                recordLook.record(
                    look(requester, request, event), receipt -> render.apply(event, receipt)));
  }

  private static Look look(Requester requester, RequestId request, Event event) {
    return new Look(
        requester,
        request,
        event.cases().stream().map(Event.OfCase::id).toList(),
        List.of(new Fact("page", "event"), new Fact("event", event.access().eventId().toString())),
        Map.of());
  }
}
