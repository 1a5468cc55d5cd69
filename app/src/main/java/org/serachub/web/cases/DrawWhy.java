package org.serachub.web.cases;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import org.serachub.disclosure.Door;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Request;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Pages;

/**
 * Asks the door why a line is not shown, for whatever purpose the route has, and draws the answer.
 */
@Singleton
public final class DrawWhy {
  /** What the page is called, and every link to it. */
  public static final String TITLE = "Why can't I see this?";

  private final Door door;
  private final ActivePolicy policy;
  private final Pages pages;
  private final Frames frames;

  DrawWhy(Door door, ActivePolicy policy, Pages pages, Frames frames) {
    this.door = door;
    this.policy = policy;
    this.pages = pages;
    this.frames = frames;
  }

  /** A line of a page: the subject and the field, as they stand in an address. */
  public record Line(String subject, String field) {}

  /**
   * The page.
   *
   * @param asked the very request that the page with the line was drawn for
   * @throws HubProblem.Absent if the line is not drawn for this reader
   */
  public HttpResponse<byte[]> page(HttpRequest<?> http, Request asked, Line line, Link back) {
    var field =
        policy
            .policy()
            .catalogue()
            .field(CaseRoutes.fieldId(line.field()))
            .orElseThrow(HubProblem.Absent::new);
    var explanation =
        door.explain(asked, CaseRoutes.subjectId(line.subject()), field.id())
            .orElseThrow(HubProblem.Absent::new);
    return pages.ok(
        "cases/why.jte",
        frames.of(http, asked.purpose(), TITLE),
        WhyPage.of(field, explanation, back));
  }
}
