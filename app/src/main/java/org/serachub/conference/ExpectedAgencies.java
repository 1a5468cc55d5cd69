package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.ConferenceId;
import org.serachub.request.PersonId;

/** The agencies that are expected at a conference, whatever items they are invited to. */
@Singleton
@Requires(beans = Sql.class)
public final class ExpectedAgencies {
  private final Sql sql;

  ExpectedAgencies(Sql sql) {
    this.sql = sql;
  }

  /** Those of a conference, by name. */
  public List<AgencyId> at(ConferenceId conference) {
    return sql.list(
        "SELECT e.agency FROM expected_agency e JOIN agency a ON a.id = e.agency"
            + " WHERE e.conference = ? ORDER BY a.name",
        row -> new AgencyId(row.uuid("agency")),
        conference.value());
  }

  void add(ConferenceId conference, AgencyId agency, PersonId by, UUID event) {
    sql.update(
        "INSERT IGNORE INTO expected_agency (conference, agency, expected_by, event_id)"
            + " VALUES (?, ?, ?, ?)",
        conference.value(),
        agency.value(),
        by.value(),
        event);
  }

  void remove(ConferenceId conference, AgencyId agency) {
    sql.update(
        "DELETE FROM expected_agency WHERE conference = ? AND agency = ?",
        conference.value(),
        agency.value());
  }
}
