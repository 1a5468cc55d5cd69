package org.serachub.pack.web;

import static org.serachub.decision.Role.COORDINATOR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.UUID;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.SeenAs;
import org.serachub.pack.DrawPack;
import org.serachub.pack.web.PackController.Drawing;
import org.serachub.pack.web.PackDesk.Place;
import org.serachub.request.AgencyId;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frame;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;

/** "See this as": a pack as another agency would have it, for the coordinator who invites it. */
@Controller("/conferences/{code}/cases/{reference}/as/{agency}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SeenAsController {
  private final PackDesk desk;
  private final DrawPack drawPack;
  private final Door door;
  private final Drawing drawing;
  private final Agencies agencies;

  SeenAsController(
      PackDesk desk, DrawPack drawPack, Door door, Drawing drawing, Agencies agencies) {
    this.desk = desk;
    this.drawPack = drawPack;
    this.door = door;
    this.drawing = drawing;
    this.agencies = agencies;
  }

  @Get
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> as(
      HttpRequest<?> http, Requester by, String code, String reference, UUID agency) {
    var place = desk.place(by, code, reference);
    var due = desk.undertakingFirst(by, place);
    if (due.isPresent()) {
      return Pages.seeOther(due.get());
    }
    var other = agencies.find(new AgencyId(agency)).orElseThrow(HubProblem.Absent::new);
    var title = "Case " + reference + " as " + other.name() + " would see it";
    var frame = drawing.frames().of(http, Purpose.RESEARCH, title);
    return door.discloseAs(
        asked(http, by, place),
        other.id(),
        seen -> draw(by, place, other, frame, seen).orElseThrow(HubProblem.Absent::new));
  }

  // As on the page of the case: before the packs are sealed, a pack would show nothing yet.
  private Request asked(HttpRequest<?> http, Requester by, Place place) {
    return new Request(
        drawing.requests().of(http),
        by,
        Purpose.RESEARCH,
        Channel.PAGE,
        java.util.List.of(place.target()),
        Optional.empty());
  }

  private Optional<HttpResponse<byte[]>> draw(
      Requester by, Place place, Agency other, Frame frame, SeenAs seen) {
    return drawPack
        .pack(by, place.conference(), seen.disclosure())
        .map(
            pack ->
                new SeenAsPage(
                    other.name(),
                    place.conferencePath() + "/cases/" + place.item().reference() + "/invitations",
                    pack,
                    SeenAsPage.lines(seen.beyond(), frame.survivor())))
        .map(
            page ->
                drawing.pages().ok("pack/as.jte", frame.with(seen.disclosure().receipt()), page));
  }
}
