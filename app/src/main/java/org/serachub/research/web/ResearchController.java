package org.serachub.research.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.REPRESENTATIVE;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.disclosure.Ahead;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.Wanted;
import org.serachub.request.AgencyId;
import org.serachub.request.Requester;
import org.serachub.research.RemindAgency;
import org.serachub.research.ResearchAsked;
import org.serachub.research.ResearchRequest;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Forms;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.Paged;

/** What is asked of one's agency; for the coordinator, what is outstanding of all. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResearchController {
  private static final String OUTSTANDING = "research/outstanding.jte";

  private final ResearchDesk desk;
  private final ResearchAsked asked;
  private final DrawResearch drawResearch;
  private final Reminding reminding;
  private final Shown shown;

  ResearchController(
      ResearchDesk desk,
      ResearchAsked asked,
      DrawResearch drawResearch,
      Reminding reminding,
      Shown shown) {
    this.desk = desk;
    this.asked = asked;
    this.drawResearch = drawResearch;
    this.reminding = reminding;
    this.shown = shown;
  }

  @Get("/research")
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester by) {
    var all = asked.open(by);
    return by.role() == Role.COORDINATOR ? outstanding(request, all) : due(request, by, all);
  }

  private HttpResponse<byte[]> outstanding(HttpRequest<?> request, List<ResearchRequest> all) {
    var frame = shown.frames().of(request, "Research outstanding");
    var query = ListQuery.of(ResearchLayout.outstanding(all), request.getParameters());
    if (query.wrong()) {
      return shown.pages().again(OUTSTANDING, frame, drawResearch.outstanding(List.of(), query));
    }
    return shown
        .pages()
        .ok(OUTSTANDING, frame, drawResearch.outstanding(drawResearch.ahead(all, query), query));
  }

  private HttpResponse<byte[]> due(
      HttpRequest<?> request, Requester by, List<ResearchRequest> all) {
    var frame = shown.frames().of(request, Purpose.RESEARCH, "Research due");
    var query = ListQuery.of(ResearchLayout.due(all), request.getParameters());
    var ahead = drawResearch.ahead(all, query);
    var asked = desk.toDoor(request, by, ahead, Optional.of(DrawResearch.NAMES));
    return shown
        .door()
        .list(
            asked,
            Wanted.ofCases(Ahead.of(asked.targets().stream()), Paged.SIZE),
            found ->
                shown
                    .pages()
                    .ok(
                        "research/due.jte",
                        frame.with(found.receipt()),
                        drawResearch.due(ahead, query, found)));
  }

  @Post("/conferences/{code}/cases/{reference}/research/{agency}/reminder")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "research")
  HttpResponse<byte[]> remind(
      HttpRequest<?> request,
      Requester by,
      String code,
      String reference,
      UUID agency,
      @Body byte[] body) {
    var item = desk.item(by, code, reference);
    var form = reminding.forms().read(request, body);
    if (!form.valid()) {
      throw new HubProblem.Malformed("an answer that no page of ours sends");
    }
    return Pages.seeOther(
        reminding
            .onceOnly()
            .run(
                by.person(),
                form,
                () -> {
                  var acting = desk.acting(request, by);
                  reminding.remindAgency().remind(acting, item.id(), new AgencyId(agency));
                  return Done.REMINDED.at(ResearchPaths.LIST);
                }));
  }

  /** What a reminder is taken in with. */
  @jakarta.inject.Singleton
  record Reminding(Forms forms, OnceOnly onceOnly, RemindAgency remindAgency) {}

  /** What a page is drawn with. */
  @jakarta.inject.Singleton
  record Shown(Door door, Pages pages, Frames frames) {}
}
