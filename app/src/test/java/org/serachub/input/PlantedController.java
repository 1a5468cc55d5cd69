package org.serachub.input;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.serachub.platform.database.Sql;
import org.serachub.web.Access;
import org.serachub.web.Pages;

/** Routes with the mistakes that the test must notice. */
@Controller
@Requires(property = PlantedController.ON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlantedController {
  static final String ON = "serac.test.planted-input";

  private final Sql sql;

  PlantedController(Sql sql) {
    this.sql = sql;
  }

  @Post("/planted/throws")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(audit = "none")
  HttpResponse<byte[]> fail(HttpRequest<?> request, @Body byte[] body) {
    throw new IllegalStateException("planted");
  }

  @Post("/planted/stores-twice")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(audit = "none")
  HttpResponse<byte[]> store(HttpRequest<?> request, @Body byte[] body) {
    add();
    return Pages.seeOther("/");
  }

  @Post("/planted/stores-half")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(audit = "none")
  HttpResponse<byte[]> half(HttpRequest<?> request, @Body byte[] body) {
    add();
    return HttpResponse.<byte[]>status(HttpStatus.BAD_REQUEST).body("no".getBytes());
  }

  @Post("/planted/tells")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(audit = "none")
  HttpResponse<byte[]> tell(HttpRequest<?> request, @Body byte[] body) {
    var trace = "java.lang.IllegalStateException: no\n\tat org.serachub.Hub.run(Hub.java:1)";
    return HttpResponse.<byte[]>status(HttpStatus.BAD_REQUEST).body(trace.getBytes());
  }

  private void add() {
    sql.update(
        "INSERT INTO agency (id, code, name, sector) VALUES (?, ?, ?, 'police')",
        UUID.randomUUID(),
        UUID.randomUUID().toString(),
        UUID.randomUUID().toString());
  }
}
