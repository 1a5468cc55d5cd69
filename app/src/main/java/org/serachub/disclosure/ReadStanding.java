package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.Reader;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
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
 * Reads the standing of one requester on the cases asked about. A case that does not exist, whose
 * row is not genuine, or that the item asked through does not belong to, is left out.
 *
 * <p>Opening facts count only from genuine rows; an exclusion that is not genuine excludes
 * everybody from its case, since it may have named anybody.
 */
@Singleton
final class ReadStanding {
  private final SignedRows rows;
  private final Clock clock;

  ReadStanding(SignedRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The places, in the order of the targets. */
  List<Place> of(Requester requester, List<Target> targets) {
    if (targets.isEmpty() || requester.agency().isEmpty()) {
      return List.of();
    }
    var cases = cases(targets);
    var items = items(targets);
    var facts = facts(requester, targets, items);
    var places = new ArrayList<Place>();
    for (var target : targets) {
      var found = cases.get(target.caseId());
      var item = chosen(target, items);
      // An item that was asked for must be there; where none was, the case itself will do.
      if (found != null && (item.isPresent() || target.item().isEmpty())) {
        places.add(
            new Place(
                found.id(),
                found.reference(),
                found.stage(),
                item,
                facts.reader(found, item.orElse(null))));
      }
    }
    return places;
  }

  private static Optional<Place.Item> chosen(Target target, List<Place.Item> items) {
    return items.stream()
        .filter(item -> item.caseId().equals(target.caseId()))
        .filter(item -> target.item().map(item.id()::equals).orElse(item.open()))
        .max(
            Comparator.comparing(Place.Item::startsAt).thenComparing(item -> item.id().toString()));
  }

  private Map<CaseId, CaseRow> cases(List<Target> targets) {
    var ids = ids(targets);
    return rows
        .genuine(SignedTable.CASE_FILE, "id IN (" + Sql.marks(ids.length) + ")", CaseRow::of, ids)
        .stream()
        .collect(Collectors.toMap(CaseRow::id, Function.identity()));
  }

  private List<Place.Item> items(List<Target> targets) {
    var ids = ids(targets);
    var onAgenda =
        rows.genuine(
            SignedTable.AGENDA_ITEM,
            "case_id IN (" + Sql.marks(ids.length) + ")",
            OnAgenda::of,
            ids);
    var conferences = conferences(onAgenda);
    return onAgenda.stream()
        .filter(item -> conferences.containsKey(item.conference()))
        .map(item -> item.at(Objects.requireNonNull(conferences.get(item.conference()))))
        .toList();
  }

  private Map<ConferenceId, Held> conferences(List<OnAgenda> items) {
    var ids = items.stream().map(item -> item.conference().value()).distinct().toArray();
    return ids.length == 0
        ? Map.of()
        : rows
            .genuine(SignedTable.CONFERENCE, "id IN (" + Sql.marks(ids.length) + ")", Held::of, ids)
            .stream()
            .collect(Collectors.toMap(Held::id, Function.identity()));
  }

  private Facts facts(Requester requester, List<Target> targets, List<Place.Item> items) {
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

  private List<CaseId> authored(Requester requester, List<Target> targets) {
    var arguments = new ArrayList<Object>(List.of(ids(targets)));
    arguments.add(requester.person().value());
    arguments.add(requester.requireAgency().value());
    return rows
        .genuine(
            SignedTable.FIELD_VALUE,
            "case_id IN (" + Sql.marks(targets.size()) + ") AND author = ? AND custodian = ?",
            row -> new CaseId(row.uuid("case_id")),
            arguments.toArray())
        .stream()
        .distinct()
        .toList();
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

  private record OnAgenda(ItemId id, ConferenceId conference, CaseId caseId, Stage stage) {
    static OnAgenda of(Columns row) throws SQLException {
      return new OnAgenda(
          new ItemId(row.uuid("id")),
          new ConferenceId(row.uuid("conference")),
          new CaseId(row.uuid("case_id")),
          row.term("stage", Stage.class));
    }

    Place.Item at(Held held) {
      return new Place.Item(
          id, caseId, conference, held.code(), stage, held.startsAt(), held.endsAt(), held.chair());
    }
  }

  private record Held(
      ConferenceId id, String code, Instant startsAt, Instant endsAt, Optional<PersonId> chair) {
    static Held of(Columns row) throws SQLException {
      return new Held(
          new ConferenceId(row.uuid("id")),
          row.text("code"),
          row.instant("starts_at"),
          row.instant("ends_at"),
          row.uuidIfAny("chair").map(PersonId::new));
    }
  }

  private record CaseRow(
      CaseId id,
      String reference,
      Stage stage,
      Optional<PersonId> referredBy,
      Optional<AgencyId> referredAgency) {
    static CaseRow of(Columns row) throws SQLException {
      return new CaseRow(
          new CaseId(row.uuid("id")),
          row.text("reference"),
          row.term("stage", Stage.class),
          row.uuidIfAny("referred_by").map(PersonId::new),
          row.uuidIfAny("referred_agency").map(AgencyId::new));
    }

    boolean referredBy(Requester requester) {
      return referredBy.filter(requester.person()::equals).isPresent()
          && referredAgency.equals(requester.agency());
    }
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

  private record Facts(
      Requester requester,
      List<Exclusion> exclusions,
      Set<ItemId> invited,
      Set<ConferenceId> undertakings,
      Set<CaseId> named,
      Set<CaseId> owned,
      Set<CaseId> emergencies) {

    Reader reader(CaseRow found, Place.@Nullable Item item) {
      return new Reader(
          requester.role(),
          sector(),
          exclusions.stream()
              .filter(exclusion -> exclusion.caseId().equals(found.id()))
              .anyMatch(exclusion -> exclusion.names(requester)),
          item != null && invitedTo(item),
          found.referredBy(requester),
          named.contains(found.id()),
          owned.contains(found.id()),
          item != null && undertakings.contains(item.conference()),
          emergencies.contains(found.id()));
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
