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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.disclosure.Door;
import org.serachub.request.AgencyId;
import org.serachub.request.Requester;
import org.serachub.research.RemindAgency;
import org.serachub.research.ResearchAsked;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Forms;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;

/** What is asked of one's agency; for the coordinator, what is outstanding of all. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResearchController {
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
  HttpResponse<byte[]> list(
      HttpRequest<?> request, Requester by, @QueryValue Optional<String> conference) {
    var all = asked.open(by);
    if (by.role() == Role.COORDINATOR) {
      var frame = shown.frames().of(request, "Research outstanding");
      var page = drawResearch.outstanding(all, conference.orElse(""));
      return shown.pages().ok("research/outstanding.jte", frame, page);
    }
    var frame = shown.frames().of(request, Purpose.RESEARCH, "Research due");
    if (all.isEmpty()) {
      return shown.pages().ok("research/due.jte", frame, drawResearch.nothing());
    }
    return shown
        .door()
        .disclose(
            desk.toDoor(request, by, all, Optional.of(DrawResearch.NAMES)),
            disclosure ->
                shown
                    .pages()
                    .ok(
                        "research/due.jte",
                        frame.with(disclosure.receipt()),
                        drawResearch.due(
                            all, disclosure, each -> desk.undertakingFirst(by, each).isPresent())));
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
