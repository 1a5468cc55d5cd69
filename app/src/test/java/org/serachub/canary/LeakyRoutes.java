package org.serachub.canary;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.LeakyDoor;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.Access;

/** Routes with the mistakes that pairs of worlds must notice. */
@Controller("/planted/{reference}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(property = LeakyRoutes.ON)
final class LeakyRoutes {
  static final String ON = "serac.test.leaky-routes";
  static final List<String> NAMES = List.of("door", "count", "header", "status");

  private final LeakyDoor door;
  private final Sql sql;

  LeakyRoutes(LeakyDoor door, Sql sql) {
    this.door = door;
    this.sql = sql;
  }

  @Get("/door")
  @Access(audit = "consultation")
  String throughALeakyDoor(Requester by, String reference) {
    var id =
        sql.one(
                "SELECT id FROM case_file WHERE reference = ?",
                row -> new CaseId(row.uuid("id")),
                reference)
            .orElseThrow();
    var request =
        new Request(
            new RequestId(new UUID(0, 0)),
            by,
            Purpose.RESEARCH,
            Channel.PAGE,
            List.of(new Target(id, Optional.empty())),
            Optional.empty());
    return door.see(request).stream()
        .flatMap(view -> view.subjects().stream())
        .flatMap(subject -> subject.fields().stream())
        .flatMap(field -> field.values().stream())
        .map(value -> value.text())
        .collect(Collectors.joining("\n"));
  }

  @Get("/count")
  @Access(audit = "none")
  String count(String reference) {
    return "Values: " + values(reference);
  }

  @Get("/header")
  @Access(audit = "none")
  HttpResponse<String> header(String reference) {
    return HttpResponse.ok("The same").header(HttpHeaders.ETAG, "\"" + values(reference) + "\"");
  }

  @Get("/status")
  @Access(audit = "none")
  HttpResponse<String> status(String reference) {
    return HttpResponse.<String>status(
            values(reference) % 2 == 0 ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body("The same");
  }

  private long values(String reference) {
    return sql.one(
            "SELECT COUNT(*) AS n FROM field_value v JOIN case_file c ON c.id = v.case_id"
                + " WHERE c.reference = ?",
            row -> row.number("n"),
            reference)
        .orElse(0L);
  }
}
