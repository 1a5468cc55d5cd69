package org.serachub.home;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.REPRESENTATIVE;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.serachub.casefile.EndNotice;
import org.serachub.decision.Purpose;
import org.serachub.request.Acting;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.cases.CaseRoutes;

/** Ends a notice that its reader has dealt with. */
@Controller("/notices/{notice}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class NoticeController {
  private final EndNotice endNotice;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;

  NoticeController(EndNotice endNotice, Forms forms, OnceOnly onceOnly, RequestIds requests) {
    this.endNotice = endNotice;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
  }

  @Post
  @Consumes(MediaType.ALL)
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "notice")
  HttpResponse<byte[]> end(
      HttpRequest<?> request, Requester requester, String notice, @Body byte[] body) {
    var form = forms.read(request, body);
    if (!form.valid()) {
      throw new HubProblem.Malformed("an answer that no page of ours sends");
    }
    var acting = new Acting(requester, Purpose.RESEARCH, requests.of(request));
    var id = CaseRoutes.uuid(notice);
    return Pages.seeOther(
        onceOnly.run(
            requester.person(),
            form,
            () -> {
              endNotice.end(acting, id);
              return Done.NOTICE_ENDED.at("/");
            }));
  }
}
