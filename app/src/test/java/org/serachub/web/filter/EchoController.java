package org.serachub.web.filter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.serachub.decision.Role;
import org.serachub.request.Requester;
import org.serachub.web.Access;

/** Routes of every kind that the filters must tell apart. */
@Controller
@Requires(property = "test.routes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EchoController {
  @Get("/test/open")
  @Access(open = true, audit = "none")
  String open() {
    return "open";
  }

  @Get("/test/undeclared")
  String undeclared() {
    return "undeclared";
  }

  @Get("/test/dpo")
  @Access(value = Role.DPO, audit = "none")
  String dpo(Requester requester) {
    return requester.role().word();
  }

  @Post("/test/open")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(open = true, audit = "none")
  HttpResponse<byte[]> echo(@Body byte[] body) {
    return HttpResponse.ok(body);
  }
}
