package org.serachub.oversight.web;

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
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.oversight.CheckTrail;
import org.serachub.oversight.Verifications;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Forms;
import org.serachub.web.Frames;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;

/** Verifies the trail when an officer asks. */
@Controller("/oversight/verify")
@ExecuteOn(TaskExecutors.BLOCKING)
final class VerifyController {
  private static final String PATH = "/oversight/verify";

  private final CheckTrail checkTrail;
  private final Verifications verifications;
  private final Pages pages;
  private final Frames frames;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;

  VerifyController(
      CheckTrail checkTrail,
      Verifications verifications,
      Pages pages,
      Frames frames,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests) {
    this.checkTrail = checkTrail;
    this.verifications = verifications;
    this.pages = pages;
    this.frames = frames;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
  }

  @Get
  @Access(value = Role.DPO, audit = "none")
  HttpResponse<byte[]> results(HttpRequest<?> request) {
    return pages.ok(
        "oversight/verify.jte",
        frames.of(request, Purpose.OVERSIGHT, "Verify the trail"),
        new VerifyPage(verifications.latest()));
  }

  @Post
  @Consumes(MediaType.ALL)
  @Access(value = Role.DPO, audit = "verify")
  HttpResponse<byte[]> verify(HttpRequest<?> request, Requester requester, @Body byte[] body) {
    var form = forms.read(request, body);
    form.valid();
    return Pages.seeOther(
        onceOnly.run(
            requester.person(),
            form,
            () -> {
              checkTrail.check(requester, requests.of(request));
              return PATH;
            }));
  }
}
