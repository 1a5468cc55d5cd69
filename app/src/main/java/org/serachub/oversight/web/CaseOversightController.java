package org.serachub.oversight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.Door;
import org.serachub.oversight.FindCase;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.Access;
import org.serachub.web.Frame;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;

/** A case by its pseudonym, as the door shows it for oversight. */
@Controller("/oversight/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CaseOversightController {
  private final Door door;
  private final FindCase findCase;
  private final Pages pages;
  private final Frames frames;
  private final RequestIds requests;

  CaseOversightController(
      Door door, FindCase findCase, Pages pages, Frames frames, RequestIds requests) {
    this.door = door;
    this.findCase = findCase;
    this.pages = pages;
    this.frames = frames;
    this.requests = requests;
  }

  @Get("/{reference}")
  @Access(value = Role.DPO, audit = "consultation")
  HttpResponse<byte[]> view(HttpRequest<?> request, Requester requester, String reference) {
    var caseId = findCase.find(reference, requester).orElseThrow(HubProblem.Absent::new);
    var frame = frames.of(request, Purpose.OVERSIGHT, "Case " + reference);
    var question =
        new Request(
            requests.of(request),
            requester,
            Purpose.OVERSIGHT,
            Channel.PAGE,
            List.of(new Target(caseId, Optional.empty())),
            Optional.empty());
    return door.<Optional<HttpResponse<byte[]>>>disclose(
            question, disclosure -> page(frame, disclosure))
        .orElseThrow(HubProblem.Absent::new);
  }

  private Optional<HttpResponse<byte[]>> page(Frame frame, Disclosure disclosure) {
    return disclosure.cases().stream()
        .findFirst()
        .map(view -> pages.ok("oversight/case.jte", frame.with(disclosure.receipt()), view));
  }
}
