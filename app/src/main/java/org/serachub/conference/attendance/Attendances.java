package org.serachub.conference.attendance;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;

/** Who was there for which item, as it was recorded. */
@Singleton
@Requires(beans = Sql.class)
public final class Attendances {
  private final Sql sql;

  Attendances(Sql sql) {
    this.sql = sql;
  }

  /** Somebody, for one agency. */
  public record Who(PersonId person, AgencyId agency) {}

  /** What is recorded of somebody, by whom and when. */
  public record Recorded(Presence presence, String by, Instant at) {}

  /** All that is recorded for an item; who is missing here is expected. */
  public Map<Who, Recorded> of(ItemId item) {
    return sql
        .list(
            "SELECT t.person, t.agency, t.state, t.recorded_at, p.name FROM attendance t"
                + " JOIN person p ON p.id = t.recorded_by WHERE t.item = ?",
            row ->
                Map.entry(
                    new Who(new PersonId(row.uuid("person")), new AgencyId(row.uuid("agency"))),
                    new Recorded(
                        row.term("state", Presence.class),
                        row.text("name"),
                        row.instant("recorded_at"))),
            item.value())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** By whom, when and in which event something is recorded. */
  record Made(PersonId by, Instant at, UUID event) {}

  /** Says whether what was recorded was still {@code change.from()}. */
  boolean put(ItemId item, RecordAttendance.Change change, Made made) {
    if (change.from() == Presence.EXPECTED && add(item, change, made) == 1) {
      return true;
    }
    return sql.update(
            "UPDATE attendance SET state = ?, recorded_by = ?, recorded_at = ?, event_id = ?"
                + " WHERE item = ? AND person = ? AND agency = ? AND state = ?",
            change.to(),
            made.by().value(),
            made.at(),
            made.event(),
            item.value(),
            change.who().person().value(),
            change.who().agency().value(),
            change.from())
        == 1;
  }

  private int add(ItemId item, RecordAttendance.Change change, Made made) {
    return sql.update(
        "INSERT IGNORE INTO attendance (item, person, agency, state, recorded_by, recorded_at,"
            + " event_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
        item.value(),
        change.who().person().value(),
        change.who().agency().value(),
        change.to(),
        made.by().value(),
        made.at(),
        made.event());
  }
}
