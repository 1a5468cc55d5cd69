package org.serachub.oversight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.serachub.audit.Fact;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.oversight.Event;
import org.serachub.oversight.Kinds;
import org.serachub.oversight.ReadEvent;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;

/** One event of the trail in full. */
@Controller("/oversight/events")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventController {
  private final ReadEvent readEvent;
  private final FieldLabels labels;
  private final ReliedOn reliedOn;
  private final Pages pages;
  private final Frames frames;
  private final RequestIds requests;

  EventController(
      ReadEvent readEvent,
      FieldLabels labels,
      ReliedOn reliedOn,
      Pages pages,
      Frames frames,
      RequestIds requests) {
    this.readEvent = readEvent;
    this.labels = labels;
    this.reliedOn = reliedOn;
    this.pages = pages;
    this.frames = frames;
    this.requests = requests;
  }

  @Get("/{eventId}")
  @Access(value = Role.DPO, audit = "consultation")
  HttpResponse<byte[]> event(HttpRequest<?> request, Requester requester, String eventId) {
    var frame = frames.of(request, Purpose.OVERSIGHT, "One event");
    return readEvent
        .read(
            requester,
            requests.of(request),
            uuid(eventId),
            (event, receipt) -> pages.ok("oversight/event.jte", frame.with(receipt), page(event)))
        .orElseThrow(HubProblem.Absent::new);
  }

  private EventPage page(Event event) {
    var policy = event.facts().stream().filter(EventController::isPolicy).map(Fact::value);
    return new EventPage(
        AccessRows.of(event.access()),
        event.receipt(),
        event.request(),
        event.cases().stream().map(this::ofCase).toList(),
        policy.findFirst(),
        event.facts().stream()
            .filter(fact -> !isPolicy(fact))
            .map(fact -> reliedOn.of(fact, event.cases()))
            .toList(),
        event.restricted(),
        event.refersTo(),
        event.referredBy());
  }

  private EventPage.OfCase ofCase(Event.OfCase of) {
    var fields =
        of.fields().stream()
            .map(f -> new EventPage.Given(label(f.field()), Kinds.of(f.level())))
            .toList();
    return new EventPage.OfCase(of.reference(), fields, of.opened());
  }

  private String label(FieldId field) {
    return labels.of(field);
  }

  private static boolean isPolicy(Fact fact) {
    return fact.name().equals("policy");
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Absent();
    }
  }
}
