package org.serachub.oversight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.serachub.decision.Category;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.oversight.ListShareDecisions;
import org.serachub.oversight.MadeDecision;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.Words;

/** What was decided on sharing without consent, newest first. */
@Controller("/oversight/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ShareDecisionController {
  private static final String TITLE = "Sharing without consent";

  private final ListShareDecisions listShareDecisions;
  private final ActivePolicy policy;
  private final Pages pages;
  private final Frames frames;
  private final RequestIds requests;

  ShareDecisionController(
      ListShareDecisions listShareDecisions,
      ActivePolicy policy,
      Pages pages,
      Frames frames,
      RequestIds requests) {
    this.listShareDecisions = listShareDecisions;
    this.policy = policy;
    this.pages = pages;
    this.frames = frames;
    this.requests = requests;
  }

  @Get
  @Access(value = Role.DPO, audit = "consultation")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester requester) {
    var frame = frames.of(request, Purpose.OVERSIGHT, TITLE);
    return listShareDecisions.list(
        requester,
        requests.of(request),
        (found, receipt) -> pages.ok("oversight/decisions.jte", frame.with(receipt), page(found)));
  }

  private ShareDecisionsPage page(List<MadeDecision> found) {
    var labels =
        policy.policy().catalogue().categories().stream()
            .collect(Collectors.toMap(Category::id, Category::label));
    return new ShareDecisionsPage(found.stream().map(made -> row(made, labels)).toList());
  }

  private static ShareDecisionsPage.Row row(MadeDecision made, Map<String, String> labels) {
    return new ShareDecisionsPage.Row(
        CivilTime.minute(made.decidedAt()),
        made.reference(),
        made.categories().stream().map(id -> labels.getOrDefault(id, id)).toList(),
        made.recipients(),
        Words.of(made.gateway()) + (made.riskToLife() ? "; lives depend on it" : ""),
        made.maker().agency() + ", " + Words.of(made.maker().role()),
        state(made));
  }

  private static String state(MadeDecision made) {
    var last = CivilTime.minute(made.endsAt());
    return switch (made.state()) {
      case HELD_UP -> "Held up by a later refusal";
      case WAITING -> "Waits to be confirmed; ends " + last;
      case CONFIRMED -> "Confirmed; ends " + last;
      case ENDED -> "Ended " + last;
    };
  }
}
