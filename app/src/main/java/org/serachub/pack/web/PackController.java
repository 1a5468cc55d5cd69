package org.serachub.pack.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.REPRESENTATIVE;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.Door;
import org.serachub.pack.DrawPack;
import org.serachub.pack.web.PackDesk.Place;
import org.serachub.request.Channel;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frame;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.cases.DrawWhy;

/** A case pack on screen, and why a line of it is not shown. */
@Controller("/conferences/{code}/cases/{reference}/pack")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PackController {
  private final PackDesk desk;
  private final DrawPack drawPack;
  private final Door door;
  private final Drawing drawing;

  PackController(PackDesk desk, DrawPack drawPack, Door door, Drawing drawing) {
    this.desk = desk;
    this.drawPack = drawPack;
    this.door = door;
    this.drawing = drawing;
  }

  @Get
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> pack(HttpRequest<?> request, Requester by, String code, String reference) {
    var place = desk.place(by, code, reference);
    var due = desk.undertakingFirst(by, place);
    if (due.isPresent()) {
      return Pages.seeOther(due.get());
    }
    var id = drawing.requests().of(request);
    var frame = drawing.frames().of(request, Purpose.CONFERENCE, "Case pack");
    return door.disclose(
        drawPack.request(id, by, Channel.PAGE, place.target()),
        disclosure -> draw(by, place, frame, disclosure));
  }

  @Get("/why/{subject}/{field}")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> why(
      HttpRequest<?> request,
      Requester by,
      String code,
      String reference,
      String subject,
      String field) {
    var place = desk.place(by, code, reference);
    var due = desk.undertakingFirst(by, place);
    if (due.isPresent()) {
      return Pages.seeOther(due.get());
    }
    return drawing
        .why()
        .page(
            request,
            drawPack.request(drawing.requests().of(request), by, Channel.PAGE, place.target()),
            new DrawWhy.Line(subject, field),
            new Link("Back to the pack", place.path()));
  }

  private HttpResponse<byte[]> draw(Requester by, Place place, Frame frame, Disclosure disclosure) {
    return drawPack
        .pack(by, place.conference(), disclosure)
        .map(pack -> new PackPage(place.conferencePath(), place.path(), pack))
        .map(page -> drawing.pages().ok("pack/pack.jte", frame.with(disclosure.receipt()), page))
        .orElseThrow(HubProblem.Absent::new);
  }

  /** What a page is drawn with. */
  @jakarta.inject.Singleton
  record Drawing(Pages pages, Frames frames, RequestIds requests, DrawWhy why) {}
}
