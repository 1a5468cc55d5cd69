package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.Reader;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.ConferenceId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;
import org.serachub.request.Target;

/**
 * Reads what one requester is to the cases asked about, with a fixed number of statements: only
 * genuine rows open; an exclusion that is not genuine excludes everybody from its case, since it
 * may have named anybody.
 */
@Singleton
final class ReadFacts {
  private final SignedRows rows;
  private final Sql sql;
  private final Clock clock;

  ReadFacts(SignedRows rows, Sql sql, Clock clock) {
    this.rows = rows;
    this.sql = sql;
    this.clock = clock;
  }

  /** What is known of a requester about these cases and the items that they are on. */
  Facts of(Requester requester, List<Target> targets, List<Place.Item> items) {
    var agency = requester.requireAgency();
    var person = requester.person();
    return new Facts(
        requester,
        exclusions(targets),
        invitedItems(agency, items),
        undertakings(person, items),
        named(requester, targets),
        owned(agency, targets),
        emergencies(requester, targets));
  }

  private List<Exclusion> exclusions(List<Target> targets) {
    var ids = ids(targets);
    return rows
        .list(
            SignedTable.EXCLUSION, "case_id IN (" + Sql.marks(ids.length) + ")", Exclusion::of, ids)
        .stream()
        .map(signed -> signed.genuine() ? signed.row() : signed.row().ofEverybody())
        .toList();
  }

  private Set<ItemId> invitedItems(AgencyId agency, List<Place.Item> items) {
    return in(
            SignedTable.INVITATION,
            "item",
            items.stream().map(item -> (Object) item.id().value()).toList(),
            "agency = ?",
            List.of(agency.value()),
            row ->
                new Invited(
                    new ItemId(row.uuid("item")), row.instantIfAny("withdrawn_at").isEmpty()))
        .stream()
        .filter(Invited::stands)
        .map(Invited::item)
        .collect(Collectors.toSet());
  }

  private Set<ConferenceId> undertakings(PersonId person, List<Place.Item> items) {
    return Set.copyOf(
        in(
            SignedTable.UNDERTAKING,
            "conference",
            items.stream().map(item -> (Object) item.conference().value()).distinct().toList(),
            "person = ?",
            List.of(person.value()),
            row -> new ConferenceId(row.uuid("conference"))));
  }

  private Set<CaseId> named(Requester requester, List<Target> targets) {
    var named =
        new HashSet<>(
            in(
                SignedTable.NAMED_PERSON,
                "case_id",
                List.of(ids(targets)),
                "person = ? AND agency = ?",
                List.of(requester.person().value(), requester.requireAgency().value()),
                row -> new CaseId(row.uuid("case_id"))));
    named.addAll(authored(requester, targets));
    return named;
  }

  // One value that is genuine will do: the others of a case are looked at only where the first is
  // none.
  private Set<CaseId> authored(Requester requester, List<Target> targets) {
    var firsts = firstAuthored(requester, targets);
    if (firsts.isEmpty()) {
      return Set.of();
    }
    var found = new HashSet<CaseId>();
    var doubtful = new ArrayList<Object>();
    rows.list(
            SignedTable.FIELD_VALUE,
            "id IN (" + Sql.marks(firsts.size()) + ")",
            row -> new CaseId(row.uuid("case_id")),
            firsts.toArray())
        .forEach(
            first -> {
              if (first.genuine()) {
                found.add(first.row());
              } else {
                doubtful.add(first.row().value());
              }
            });
    found.addAll(
        in(
            SignedTable.FIELD_VALUE,
            "case_id",
            doubtful,
            "author = ? AND custodian = ?",
            List.of(requester.person().value(), requester.requireAgency().value()),
            row -> new CaseId(row.uuid("case_id"))));
    return found;
  }

  private List<UUID> firstAuthored(Requester requester, List<Target> targets) {
    var arguments = new ArrayList<Object>(List.of(ids(targets)));
    arguments.add(requester.person().value());
    arguments.add(requester.requireAgency().value());
    return sql.list(
        "SELECT MIN(id) AS id FROM field_value WHERE case_id IN ("
            + Sql.marks(targets.size())
            + ") AND author = ? AND custodian = ? GROUP BY case_id",
        row -> row.uuid("id"),
        arguments.toArray());
  }

  // An action that was handed back is nobody's until it is given anew.
  private Set<CaseId> owned(AgencyId agency, List<Target> targets) {
    return Set.copyOf(
        in(
            SignedTable.CASE_ACTION,
            "case_id",
            List.of(ids(targets)),
            "owner_agency = ? AND state IN ('proposed', 'accepted', 'in-progress')",
            List.of(agency.value()),
            row -> new CaseId(row.uuid("case_id"))));
  }

  private Set<CaseId> emergencies(Requester requester, List<Target> targets) {
    var now = clock.instant();
    return in(
            SignedTable.EMERGENCY_ACCESS,
            "case_id",
            List.of(ids(targets)),
            "person = ? AND agency = ?",
            List.of(requester.person().value(), requester.requireAgency().value()),
            Emergency::of)
        .stream()
        .filter(emergency -> emergency.activeAt(now))
        .map(Emergency::caseId)
        .collect(Collectors.toSet());
  }

  private <T> List<T> in(
      SignedTable table,
      String column,
      List<Object> ids,
      String rest,
      List<Object> arguments,
      Sql.Row<T> row) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<>(ids);
    all.addAll(arguments);
    return rows.genuine(
        table, column + " IN (" + Sql.marks(ids.size()) + ") AND " + rest, row, all.toArray());
  }

  private static Object[] ids(List<Target> targets) {
    return targets.stream().map(target -> target.caseId().value()).toArray();
  }

  private record Exclusion(
      CaseId caseId,
      Optional<PersonId> person,
      Optional<AgencyId> agency,
      boolean open,
      boolean everybody) {
    static Exclusion of(Columns row) throws SQLException {
      return new Exclusion(
          new CaseId(row.uuid("case_id")),
          row.uuidIfAny("person").map(PersonId::new),
          row.uuidIfAny("agency").map(AgencyId::new),
          row.instantIfAny("ended_at").isEmpty(),
          false);
    }

    Exclusion ofEverybody() {
      return new Exclusion(caseId, person, agency, true, true);
    }

    boolean names(Requester requester) {
      return open
          && (everybody
              || person.filter(requester.person()::equals).isPresent()
              || agency.isPresent() && agency.equals(requester.agency()));
    }
  }

  private record Invited(ItemId item, boolean stands) {}

  private record Emergency(CaseId caseId, Instant startedAt, Instant endsAt) {
    static Emergency of(Columns row) throws SQLException {
      return new Emergency(
          new CaseId(row.uuid("case_id")), row.instant("started_at"), row.instant("ends_at"));
    }

    boolean activeAt(Instant now) {
      return !now.isBefore(startedAt) && now.isBefore(endsAt);
    }
  }

  /** What is known; asked case by case. */
  record Facts(
      Requester requester,
      List<Exclusion> exclusions,
      Set<ItemId> invited,
      Set<ConferenceId> undertakings,
      Set<CaseId> named,
      Set<CaseId> owned,
      Set<CaseId> emergencies) {

    Reader reader(CaseId caseId, boolean referrer, Place.@Nullable Item item) {
      return new Reader(
          requester.role(),
          sector(),
          exclusions.stream()
              .filter(exclusion -> exclusion.caseId().equals(caseId))
              .anyMatch(exclusion -> exclusion.names(requester)),
          item != null && invitedTo(item),
          referrer,
          named.contains(caseId),
          owned.contains(caseId),
          item != null && undertakings.contains(item.conference()),
          emergencies.contains(caseId));
    }

    private boolean invitedTo(Place.Item item) {
      return requester.role() == Role.CHAIR
          ? item.chair().filter(requester.person()::equals).isPresent()
          : invited.contains(item.id());
    }

    private Sector sector() {
      return requester.sector().orElseThrow(() -> new IllegalStateException("no sector"));
    }
  }
}
