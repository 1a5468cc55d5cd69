package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.account.Deputies;
import org.serachub.conference.Exclusion.Whom;
import org.serachub.keys.Clause;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
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
  private final SignedRows rows;
  private final Deputies deputies;

  Exclusions(Sql sql, SignedRows rows, Deputies deputies) {
    this.sql = sql;
    this.rows = rows;
    this.deputies = deputies;
  }

  /**
   * The entries about a case that this reader may know of, ended ones included, the latest first.
   * That it names a chair, a coordinator or a DPO is known to their deputy alone.
   */
  public List<Exclusion> of(CaseId caseId, Requester reader) {
    return of(caseId).stream().filter(entry -> mayKnow(reader, entry)).toList();
  }

  /** The entry, if there is one that this reader may know of. */
  public Optional<Exclusion> find(UUID id, Requester reader) {
    return sql.one(SELECT + "WHERE x.id = ?", Exclusions::read, id)
        .filter(entry -> mayKnow(reader, entry));
  }

  /** The open entries of all cases that name somebody whom this reader stands in for. */
  List<Exclusion> standingInFor(Requester deputy) {
    return sql
        .list(
            SELECT
                + "WHERE x.ended_at IS NULL AND x.person IS NOT NULL"
                + " ORDER BY x.made_at DESC, x.id",
            Exclusions::read)
        .stream()
        .filter(
            entry ->
                entry.whom() instanceof Whom.Person(var person)
                    && !deputies.held(person).isEmpty()
                    && deputies.mayKnowThatItNames(deputy, person))
        .filter(entry -> !keepsOut(deputy, entry.caseId()))
        .toList();
  }

  /** True if this reader, in this very role, is its deputy. */
  boolean standsIn(Requester reader) {
    return deputies.isDeputy(reader);
  }

  /**
   * True if nothing may be given to somebody on a case because the register names them. About a
   * chair, a coordinator or a DPO it says so to nobody but their deputy, as ever.
   */
  public boolean bars(CaseId caseId, Whom whom, Requester giver) {
    return open(caseId, whom).isPresent()
        && (!(whom instanceof Whom.Person(var person))
            || deputies.held(person).isEmpty()
            || deputies.mayKnowThatItNames(giver, person));
  }

  private boolean mayKnow(Requester reader, Exclusion entry) {
    return switch (entry.whom()) {
      case Whom.Person(var person) -> deputies.mayKnowThatItNames(reader, person);
      case Whom.Agency agency -> ExcludeFromCase.KEEPERS.contains(reader.role());
    };
  }

  private List<Exclusion> of(CaseId caseId) {
    return sql.list(
        SELECT + "WHERE x.case_id = ? ORDER BY x.made_at DESC, x.id",
        Exclusions::read,
        caseId.value());
  }

  /** The open entry about this person or agency, if there is one. */
  Optional<UUID> open(CaseId caseId, Whom whom) {
    return of(caseId).stream()
        .filter(entry -> entry.endedAt().isEmpty() && entry.whom().equals(whom))
        .map(Exclusion::id)
        .findFirst();
  }

  /** Whom the register can name: people in a role and agencies, by name. */
  public Map<Whom, String> candidates() {
    var candidates = new LinkedHashMap<Whom, String>();
    sql.list(
            "SELECT DISTINCT p.id, p.name, a.name AS agency FROM person p"
                + " JOIN role_grant g ON g.person = p.id JOIN agency a ON a.id = g.agency"
                + " WHERE g.ended_at IS NULL ORDER BY p.name, a.name, p.id",
            row ->
                Map.entry(
                    new Whom.Person(new PersonId(row.uuid("id"))),
                    row.text("name") + ", " + row.text("agency")))
        .forEach(person -> candidates.putIfAbsent(person.getKey(), person.getValue()));
    sql.list(
            "SELECT id, name FROM agency ORDER BY name",
            row -> Map.entry(new Whom.Agency(new AgencyId(row.uuid("id"))), row.text("name")))
        .forEach(agency -> candidates.put(agency.getKey(), "Everybody of " + agency.getValue()));
    return candidates;
  }

  /**
   * True if the register keeps this person, or their agency, from the case. An entry that is not as
   * it was signed keeps everybody out, since it may have named anybody.
   */
  public boolean keepsOut(Requester requester, CaseId caseId) {
    return !keptOut(requester, List.of(caseId)).isEmpty();
  }

  /** Those of some cases from which the register keeps this person, or their agency. */
  public Set<CaseId> keptOut(Requester requester, List<CaseId> cases) {
    return cases.isEmpty()
        ? Set.of()
        : rows
            .list(
                SignedTable.EXCLUSION,
                "case_id IN (" + Sql.marks(cases.size()) + ")",
                row -> Map.entry(new CaseId(row.uuid("case_id")), names(row, requester)),
                cases.stream().map(CaseId::value).toArray())
            .stream()
            .filter(entry -> entry.row().getValue() || !entry.genuine())
            .map(entry -> entry.row().getKey())
            .collect(Collectors.toSet());
  }

  private static boolean names(Columns row, Requester requester) throws SQLException {
    var person = row.uuidIfAny("person").map(PersonId::new);
    var agency = row.uuidIfAny("agency").map(AgencyId::new);
    return row.instantIfAny("ended_at").isEmpty()
        && (person.equals(Optional.of(requester.person()))
            || agency.isPresent() && agency.equals(requester.agency()));
  }

  void add(UUID id, CaseId caseId, Whom whom, Made made) {
    rows.insert(
        SignedTable.EXCLUSION,
        NewRow.of(
            made.event(),
            id,
            caseId.value(),
            whom instanceof Whom.Person person ? person.id().value() : null,
            whom instanceof Whom.Agency agency ? agency.id().value() : null,
            made.by().value(),
            made.at(),
            null));
  }

  /** Says whether it was still open. */
  boolean end(UUID id, Instant at, UUID event) {
    return rows.change(
        SignedTable.EXCLUSION,
        event,
        Clause.of("ended_at = ?", at),
        Clause.of("id = ? AND ended_at IS NULL", id));
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
