package org.serachub.conference.web;

import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.DPO;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.stream.Collectors;
import org.serachub.conference.ConsultRegister;
import org.serachub.conference.Exclusion;
import org.serachub.disclosure.Standing;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Frames;
import org.serachub.web.Link;
import org.serachub.web.Pages;

/** The cases that a holder of a role is kept from, for the role's deputy, who sees to them. */
@Controller("/conflicts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConflictsController {
  private final Desk desk;
  private final ConsultRegister consultRegister;
  private final Standing standing;
  private final Pages pages;
  private final Frames frames;

  ConflictsController(
      Desk desk, ConsultRegister consultRegister, Standing standing, Pages pages, Frames frames) {
    this.desk = desk;
    this.consultRegister = consultRegister;
    this.standing = standing;
    this.pages = pages;
    this.frames = frames;
  }

  @Get
  @Access(
      value = {COORDINATOR, DPO, CHAIR},
      audit = "consultation")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester by) {
    var entries = consultRegister.consultAsDeputy(desk.act(request, by));
    var references =
        standing.references(entries.stream().map(Exclusion::caseId).collect(Collectors.toSet()));
    var rows =
        entries.stream()
            .map(
                entry -> {
                  var reference = references.getOrDefault(entry.caseId(), "");
                  return new ConflictsPage.Row(
                      new Link("Case " + reference, RegisterController.path(reference)),
                      entry.name(),
                      CivilTime.minute(entry.madeAt()));
                })
            .toList();
    return pages.ok(
        "conference/conflicts.jte",
        frames.of(request, "Conflicts that you stand in for"),
        new ConflictsPage(rows));
  }
}
