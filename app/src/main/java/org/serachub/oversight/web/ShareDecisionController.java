package org.serachub.oversight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.stream.Collectors;
import org.serachub.decision.Category;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.oversight.ListShareDecisions;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.Paged;

/** What was decided on sharing without consent, newest first. */
@Controller(ShareDecisionsPage.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ShareDecisionController {
  private static final String TEMPLATE = "oversight/decisions.jte";
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
    var query = ListQuery.of(ShareDecisionsPage.LAYOUT, request.getParameters());
    var labels =
        policy.policy().catalogue().categories().stream()
            .collect(Collectors.toMap(Category::id, Category::label));
    if (query.wrong()) {
      return pages.again(TEMPLATE, frame, ShareDecisionsPage.of(query, Paged.none(), Map.of()));
    }
    return listShareDecisions.list(
        requester,
        requests.of(request),
        query.answer("case"),
        all -> ShareDecisionsPage.page(query, all),
        (found, receipt) ->
            pages.ok(TEMPLATE, frame.with(receipt), ShareDecisionsPage.of(query, found, labels)));
  }
}
