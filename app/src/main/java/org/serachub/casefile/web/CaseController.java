package org.serachub.casefile.web;

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
import java.util.List;
import java.util.Set;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Agendas;
import org.serachub.conference.Conference;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.disclosure.CaseView;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.Link;
import org.serachub.web.Pages;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.cases.DrawWhy;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.Paged;

/** One's own cases, one case, and why a line of it is not shown. */
@Controller("/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CaseController {
  private static final String LIST = "casefile/list.jte";
  private static final Set<Role> ANSWERING = Set.of(REPRESENTATIVE, ADVOCATE);

  private final CaseRoutes cases;
  private final MyCases myCases;
  private final DrawWhy drawWhy;
  private final Agendas agendas;
  private final CaseActions.Find caseActions;
  private final Pages pages;
  private final Frames frames;

  CaseController(
      CaseRoutes cases,
      MyCases myCases,
      DrawWhy drawWhy,
      Agendas agendas,
      CaseActions.Find caseActions,
      Pages pages,
      Frames frames) {
    this.cases = cases;
    this.myCases = myCases;
    this.drawWhy = drawWhy;
    this.agendas = agendas;
    this.caseActions = caseActions;
    this.pages = pages;
    this.frames = frames;
  }

  @Get
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester requester) {
    var frame = frames.of(request, Purpose.RESEARCH, "Cases");
    var query = ListQuery.of(MyCases.layout(requester.role()), request.getParameters());
    if (query.wrong()) {
      var refers = MyCases.refers(requester.role());
      var nothing = new CaseListPage(query.view(Paged.none()), List.of(), refers);
      return pages.again(LIST, frame, nothing);
    }
    return myCases.page(
        request, requester, query, (receipt, page) -> pages.ok(LIST, frame.with(receipt), page));
  }

  @Get("/{reference}")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> one(HttpRequest<?> request, Requester requester, String reference) {
    return cases.show(
        request,
        requester,
        reference,
        (frame, view) ->
            pages.ok(
                "casefile/case.jte",
                frame,
                CasePage.of(
                    view,
                    requester.role(),
                    frame.survivor(),
                    ways(requester, view),
                    caseActions.in(view))));
  }

  /** To where the case is before a conference, or to having a closed one heard again. */
  private List<Link> ways(Requester requester, CaseView view) {
    return agendas.conferences(requester).stream()
        .flatMap(
            conference ->
                agendas
                    .item(requester, conference, view.reference())
                    .filter(item -> leads(requester, view, item))
                    .map(item -> through(requester, conference, item))
                    .stream())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean leads(Requester requester, CaseView view, AgendaItem item) {
    return item.stage() != Stage.CLOSED
        || view.stage() == Stage.CLOSED && requester.role() == COORDINATOR;
  }

  private static List<Link> through(Requester requester, Conference conference, AgendaItem item) {
    var path = "/conferences/" + conference.code() + "/cases/" + item.reference();
    if (item.stage() == Stage.CLOSED) {
      return List.of(new Link("Hear this case again", path + "/reopen"));
    }
    if (item.hasPacks()) {
      return List.of(new Link("Case pack", path + "/pack"));
    }
    return item.stage() == Stage.RESEARCH && ANSWERING.contains(requester.role())
        ? List.of(new Link("Research return", path + "/research"))
        : List.of();
  }

  @Get("/{reference}/why/{subject}/{field}")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> why(
      HttpRequest<?> request, Requester requester, String reference, String subject, String field) {
    return drawWhy.page(
        request,
        cases.request(request, requester, cases.find(reference)),
        new DrawWhy.Line(subject, field),
        new Link("Back to the case", CasePaths.of(reference)));
  }
}
