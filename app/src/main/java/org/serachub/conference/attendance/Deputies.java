package org.serachub.conference.attendance;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.ConferenceId;
import org.serachub.request.PersonId;

/** Who takes whose place, each for one conference. */
@Singleton
@Requires(beans = Sql.class)
public final class Deputies {
  private final Sql sql;

  Deputies(Sql sql) {
    this.sql = sql;
  }

  /** Who takes somebody's place. */
  public Optional<PersonId> of(ConferenceId conference, PersonId person, AgencyId agency) {
    return sql.one(
        "SELECT deputy FROM conference_deputy WHERE conference = ? AND person = ? AND agency = ?"
            + " AND ended_at IS NULL",
        row -> new PersonId(row.uuid("deputy")),
        conference.value(),
        person.value(),
        agency.value());
  }

  void put(Place place, PersonId deputy, Instant at, UUID event) {
    sql.update(
        "INSERT INTO conference_deputy (conference, person, agency, deputy, named_at, event_id)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE deputy = VALUES(deputy),"
            + " named_at = VALUES(named_at), ended_at = NULL, event_id = VALUES(event_id)",
        place.conference().value(),
        place.person().value(),
        place.agency().value(),
        deputy.value(),
        at,
        event);
  }

  void end(Place place, Instant at, UUID event) {
    sql.update(
        "UPDATE conference_deputy SET ended_at = ?, event_id = ? WHERE conference = ? AND person ="
            + " ? AND agency = ? AND ended_at IS NULL",
        at,
        event,
        place.conference().value(),
        place.person().value(),
        place.agency().value());
  }

  /** Whose place, for which agency, at which conference. */
  record Place(ConferenceId conference, PersonId person, AgencyId agency) {}
}
