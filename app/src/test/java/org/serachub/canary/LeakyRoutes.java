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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.Ahead;
import org.serachub.disclosure.Candidate;
import org.serachub.disclosure.CaseList;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.LeakyDoor;
import org.serachub.disclosure.Standing;
import org.serachub.disclosure.Wanted;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.Access;

/** Routes with the mistakes that pairs of worlds must notice. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(property = LeakyRoutes.ON)
final class LeakyRoutes {
  static final String ON = "serac.test.leaky-routes";
  static final List<String> NAMES = List.of("door", "count", "header", "status");

  static final String CUT = "cut";
  private static final String NEAR = "/planted/{reference}";

  private final LeakyDoor door;
  private final Door properDoor;
  private final Standing standing;
  private final Sql sql;

  LeakyRoutes(LeakyDoor door, Door properDoor, Standing standing, Sql sql) {
    this.door = door;
    this.properDoor = properDoor;
    this.standing = standing;
    this.sql = sql;
  }

  /** Takes the oldest cases there are and shows those of them that are there for the reader. */
  @Get("/planted/" + CUT)
  @Access(audit = "consultation")
  String cutFirst(Requester by) {
    var oldest =
        standing.candidates(by).reversed().stream().limit(16).map(Candidate::target).toList();
    var request =
        new Request(
            new RequestId(new UUID(0, 0)),
            by,
            Purpose.RESEARCH,
            Channel.PAGE,
            oldest,
            Optional.of(Set.of(new FieldId("identity-name"))));
    return properDoor.list(
        request,
        Wanted.ofCases(Ahead.of(oldest.stream()), oldest.size()),
        found ->
            found.lines().stream().map(CaseList.Line::reference).collect(Collectors.joining("\n")));
  }

  @Get(NEAR + "/door")
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

  @Get(NEAR + "/count")
  @Access(audit = "none")
  String count(String reference) {
    return "Values: " + values(reference);
  }

  @Get(NEAR + "/header")
  @Access(audit = "none")
  HttpResponse<String> header(String reference) {
    return HttpResponse.ok("The same").header(HttpHeaders.ETAG, "\"" + values(reference) + "\"");
  }

  @Get(NEAR + "/status")
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
