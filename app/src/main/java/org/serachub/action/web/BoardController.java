package org.serachub.action.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.REPRESENTATIVE;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.action.Actions;
import org.serachub.action.SeenAction;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.Standing;
import org.serachub.request.Channel;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Pages;

/** The board of actions, the same as a file, and what must be handed over. */
@Controller(ActionPaths.BOARD)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BoardController {
  private final Door door;
  private final Standing standing;
  private final Actions actions;
  private final ActionDesk desk;
  private final Drawing drawing;

  BoardController(Door door, Standing standing, Actions actions, ActionDesk desk, Drawing drawing) {
    this.door = door;
    this.standing = standing;
    this.actions = actions;
    this.desk = desk;
    this.drawing = drawing;
  }

  /** What the pages are drawn with. */
  @Singleton
  record Drawing(DrawBoard board, WriteTable table, DrawHandingOver handingOver, Pages pages) {}

  @Get
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> board(
      HttpRequest<?> request,
      Requester by,
      @QueryValue Optional<String> view,
      @QueryValue Optional<String> after) {
    var table = view.filter("table"::equals).isPresent();
    var asked = new DrawBoard.Asked(by, BoardFilter.of(request), table, after);
    var targets = standing.withActions(by);
    return show(
        request,
        by,
        "Actions",
        (frame, seen) ->
            drawing
                .pages()
                .ok("action/board.jte", frame, drawing.board().page(asked, targets, seen)));
  }

  @Get("/handing-over")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> handingOver(HttpRequest<?> request, Requester by) {
    return show(
        request,
        by,
        "Actions to hand over",
        (frame, seen) ->
            drawing
                .pages()
                .ok("action/handing-over.jte", frame, drawing.handingOver().page(by, seen)));
  }

  @Get("/export")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "disclosure")
  HttpResponse<byte[]> export(HttpRequest<?> request, Requester by) {
    var filter = BoardFilter.of(request);
    var asked = desk.request(request, by, Channel.CSV, standing.withActions(by));
    var bytes =
        door.disclose(asked, disclosure -> drawing.table().bytes(seen(disclosure), filter, by));
    return HttpResponse.ok(bytes)
        .contentType(new MediaType("text/csv;charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"actions.csv\"");
  }

  private HttpResponse<byte[]> show(
      HttpRequest<?> request, Requester by, String title, ActionDesk.Draw draw) {
    var frame = desk.frame(request, title);
    var targets = standing.withActions(by);
    if (targets.isEmpty()) {
      return draw.page(frame, List.of());
    }
    return door.disclose(
        desk.request(request, by, Channel.PAGE, targets),
        disclosure -> draw.page(frame.with(disclosure.receipt()), seen(disclosure)));
  }

  private List<SeenAction> seen(Disclosure disclosure) {
    return SeenAction.of(
        disclosure.cases(), actions.of(disclosure.cases().stream().map(CaseView::id).toList()));
  }
}
