package org.serachub.conference.web;

import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.DPO;

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
import java.util.UUID;
import org.serachub.conference.EndExclusion;
import org.serachub.conference.ExcludeFromCase;
import org.serachub.disclosure.Standing;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** The register of conflicts of one case, for those who keep it and are not in it. */
@Controller("/cases/{reference}/exclusions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegisterController {
  private static final String TITLE = "Register of conflicts";
  private static final String PAGE = "conference/register.jte";

  private final Desk desk;
  private final Standing standing;
  private final DrawRegister drawRegister;
  private final Keeping keeping;
  private final Shown shown;

  RegisterController(
      Desk desk, Standing standing, DrawRegister drawRegister, Keeping keeping, Shown shown) {
    this.desk = desk;
    this.standing = standing;
    this.drawRegister = drawRegister;
    this.keeping = keeping;
    this.shown = shown;
  }

  @Get
  @Access(
      value = {COORDINATOR, DPO, CHAIR},
      audit = "consultation")
  HttpResponse<byte[]> register(HttpRequest<?> request, Requester by, String reference) {
    var caseId = caseOf(reference);
    var page = drawRegister.page(desk.act(request, by), caseId, reference, Typed.EMPTY);
    return shown.pages().ok(PAGE, shown.frames().of(request, TITLE), page);
  }

  @Post
  @Consumes(MediaType.ALL)
  @Access(
      value = {COORDINATOR, DPO},
      audit = "exclusion")
  HttpResponse<byte[]> exclude(
      HttpRequest<?> request, Requester by, String reference, @Body byte[] body) {
    var caseId = caseOf(reference);
    var form = desk.read(request, body);
    var whom = drawRegister.whom(form);
    if (!form.valid() || whom.isEmpty()) {
      var page = drawRegister.page(desk.act(request, by), caseId, reference, form.typed());
      return shown.pages().again(PAGE, shown.frames().of(request, TITLE), page);
    }
    return desk.once(
        by,
        form,
        () -> {
          keeping.excludeFromCase().exclude(desk.act(request, by), caseId, whom.get());
          return Done.SAVED.at(path(reference));
        });
  }

  @Post("/{id}/end")
  @Consumes(MediaType.ALL)
  @Access(
      value = {COORDINATOR, DPO, CHAIR},
      audit = "exclusion")
  HttpResponse<byte[]> end(
      HttpRequest<?> request, Requester by, String reference, UUID id, @Body byte[] body) {
    var caseId = caseOf(reference);
    var form = desk.read(request, body);
    return desk.once(
        by,
        form,
        () -> {
          keeping.endExclusion().end(desk.act(request, by), caseId, id);
          return Done.SAVED.at(path(reference));
        });
  }

  private CaseId caseOf(String reference) {
    return standing.caseOf(reference).orElseThrow(HubProblem.Absent::new);
  }

  static String path(String reference) {
    return "/cases/" + reference + "/exclusions";
  }

  /** The use cases. */
  @jakarta.inject.Singleton
  record Keeping(ExcludeFromCase excludeFromCase, EndExclusion endExclusion) {}

  /** What a page is drawn with. */
  @jakarta.inject.Singleton
  record Shown(Pages pages, Frames frames) {}
}
