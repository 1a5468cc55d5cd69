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
import org.serachub.disclosure.Door;
import org.serachub.request.Channel;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Pages;
import org.serachub.web.list.ListQuery;

/** The board of actions, the same as a table and as a file, and what must be handed over. */
@Controller(ActionPaths.BOARD)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BoardController {
  private static final String PAGE = "action/board.jte";

  private final Door door;
  private final FindActions findActions;
  private final ActionDesk desk;
  private final Names names;
  private final Drawing drawing;

  BoardController(
      Door door, FindActions findActions, ActionDesk desk, Names names, Drawing drawing) {
    this.door = door;
    this.findActions = findActions;
    this.desk = desk;
    this.names = names;
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
      HttpRequest<?> request, Requester by, @QueryValue Optional<String> view) {
    var known = names.known();
    var table = view.filter("table"::equals).isPresent();
    var layout = table ? BoardLayout.table(known) : BoardLayout.board(known);
    var asked =
        new DrawBoard.Asked(by, ListQuery.of(layout, request.getParameters()), table, known);
    var frame = desk.frame(request, "Actions");
    if (asked.query().wrong()) {
      return drawing.pages().again(PAGE, frame, drawing.board().wrong(asked));
    }
    var parts = drawing.board().parts(asked, findActions.of(by));
    return door.list(
        desk.request(request, by, Channel.PAGE, List.of()),
        parts.stream().map(DrawBoard.Part::wanted).toList(),
        found ->
            drawing
                .pages()
                .ok(
                    PAGE,
                    frame.with(found.getFirst().receipt()),
                    drawing.board().page(asked, parts, found)));
  }

  @Get("/handing-over")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> handingOver(HttpRequest<?> request, Requester by) {
    var frame = desk.frame(request, "Actions to hand over");
    var rows = drawing.handingOver().left(by, findActions.of(by));
    return door.list(
        desk.request(request, by, Channel.PAGE, List.of()),
        List.of(FindActions.first(rows, DrawHandingOver.MOST)),
        found ->
            drawing
                .pages()
                .ok(
                    "action/handing-over.jte",
                    frame.with(found.getFirst().receipt()),
                    drawing.handingOver().page(by, rows, found.getFirst())));
  }

  @Get("/export")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "disclosure")
  HttpResponse<byte[]> export(HttpRequest<?> request, Requester by) {
    var known = names.known();
    var query = ListQuery.of(BoardLayout.board(known), request.getParameters());
    var asked = new DrawBoard.Asked(by, query, true, known);
    if (query.wrong()) {
      return drawing
          .pages()
          .again(PAGE, desk.frame(request, "Actions"), drawing.board().wrong(asked));
    }
    var rows = drawing.board().ahead(asked, findActions.of(by));
    var bytes =
        door.list(
            desk.request(request, by, Channel.CSV, List.of()),
            List.of(FindActions.first(rows, rows.size())),
            found -> drawing.table().bytes(FindActions.drawn(rows, found.getFirst()), known));
    return HttpResponse.ok(bytes)
        .contentType(new MediaType("text/csv;charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"actions.csv\"");
  }
}
