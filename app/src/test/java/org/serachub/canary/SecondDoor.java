package org.serachub.canary;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.Door;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.Request;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.Access;

/** A route as it must never be: it shows anybody what the advocate may see. */
@Controller("/planted")
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(property = SecondDoor.ON)
final class SecondDoor {
  static final String ON = "serac.test.second-door";

  private final Door door;
  private final Sql sql;

  SecondDoor(Door door, Sql sql) {
    this.door = door;
    this.sql = sql;
  }

  @Get("/{reference}")
  @Access(audit = "consultation")
  String through(String reference) {
    var request =
        new Request(
            new RequestId(UUID.randomUUID()),
            advocate(),
            Purpose.RESEARCH,
            Channel.PAGE,
            List.of(
                new Target(new CaseId(id("case_file", "reference", reference)), Optional.empty())),
            Optional.empty());
    return door.disclose(
        request, disclosure -> disclosure.cases().stream().map(this::said).toList().toString());
  }

  private String said(CaseView view) {
    return view.subjects().stream()
        .flatMap(subject -> subject.fields().stream())
        .flatMap(field -> field.values().stream())
        .map(value -> value.text())
        .collect(Collectors.joining(","));
  }

  private Requester advocate() {
    return new Requester(
        new PersonId(id("person", "address", "ada@charity.example")),
        "Person ada",
        Role.ADVOCATE,
        new GrantId(UUID.randomUUID()),
        Optional.of(new AgencyId(id("agency", "code", "charity"))),
        Optional.of("The charity"),
        Optional.of(Sector.CHARITY));
  }

  private UUID id(String table, String column, String value) {
    return sql.one(
            "SELECT id FROM " + table + " WHERE " + column + " = ?", row -> row.uuid("id"), value)
        .orElseThrow();
  }
}
