package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.conference.Exclusion.Whom;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;

/** The register of conflicts. */
@Singleton
@Requires(beans = Sql.class)
public final class Exclusions {
  private static final String SELECT =
      "SELECT x.*, p.name AS person_name, a.name AS agency_name, m.name AS maker FROM exclusion x"
          + " LEFT JOIN person p ON p.id = x.person LEFT JOIN agency a ON a.id = x.agency"
          + " LEFT JOIN person m ON m.id = x.made_by ";

  private final Sql sql;

  Exclusions(Sql sql) {
    this.sql = sql;
  }

  /** Every entry about a case, ended ones included, the latest first. */
  public List<Exclusion> of(CaseId caseId) {
    return sql.list(
        SELECT + "WHERE x.case_id = ? ORDER BY x.made_at DESC, x.id",
        Exclusions::read,
        caseId.value());
  }

  /** The entry, if there is one. */
  public Optional<Exclusion> find(UUID id) {
    return sql.one(SELECT + "WHERE x.id = ?", Exclusions::read, id);
  }

  /** True if the register keeps this person, or their agency, from the case. */
  public boolean keepsOut(Requester requester, CaseId caseId) {
    return !sql.list(
            "SELECT id FROM exclusion WHERE case_id = ? AND ended_at IS NULL"
                + " AND (person = ? OR agency = ?)",
            row -> row.uuid("id"),
            caseId.value(),
            requester.person().value(),
            requester.agency().map(AgencyId::value))
        .isEmpty();
  }

  void add(UUID id, CaseId caseId, Whom whom, Made made) {
    sql.update(
        "INSERT INTO exclusion (id, case_id, person, agency, made_by, made_at, event_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        caseId.value(),
        whom instanceof Whom.Person person ? person.id().value() : null,
        whom instanceof Whom.Agency agency ? agency.id().value() : null,
        made.by().value(),
        made.at(),
        made.event());
  }

  /** Says whether it was still open. */
  boolean end(UUID id, Instant at, UUID event) {
    return sql.update(
            "UPDATE exclusion SET ended_at = ?, event_id = ? WHERE id = ? AND ended_at IS NULL",
            at,
            event,
            id)
        == 1;
  }

  /** By whom, when and under which event an entry is made. */
  record Made(PersonId by, Instant at, UUID event) {}

  private static Exclusion read(Columns row) throws SQLException {
    return new Exclusion(
        row.uuid("id"),
        new CaseId(row.uuid("case_id")),
        whom(row),
        name(row),
        row.textIfAny("maker").orElse(""),
        row.instant("made_at"),
        row.instantIfAny("ended_at"));
  }

  private static Whom whom(Columns row) throws SQLException {
    var person = row.uuidIfAny("person");
    return person.isPresent()
        ? new Whom.Person(new PersonId(person.get()))
        : new Whom.Agency(new AgencyId(row.uuid("agency")));
  }

  private static String name(Columns row) throws SQLException {
    var person = row.textIfAny("person_name");
    return person.isPresent() ? person.get() : row.text("agency_name");
  }
}
