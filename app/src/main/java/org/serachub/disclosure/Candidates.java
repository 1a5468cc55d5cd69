package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.disclosure.Standing.Way;
import org.serachub.keys.Clause;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;

/** Reads the cases that a requester has some standing on. */
@Singleton
final class Candidates {
  /** How many are read at a time where nobody may look at them all. */
  static final int SOME = 100;

  private static final String SELECT =
      """
      SELECT f.id, f.reference, f.opened_at, f.stage, i.id AS item, i.stage AS item_stage,
        c.starts_at, c.ends_at, c.chair, v.item AS invited,
        u.person AS undertaken
      FROM (SELECT f.id, f.reference, f.opened_at, f.stage FROM case_file f WHERE %s) f
        LEFT JOIN agenda_item i ON i.case_id = f.id AND i.stage <> 'closed'
        LEFT JOIN conference c ON c.id = i.conference
        LEFT JOIN invitation v ON v.item = i.id AND v.agency = ? AND v.withdrawn_at IS NULL
        LEFT JOIN undertaking u ON u.conference = i.conference AND u.person = ?
      """;

  private static final String TOUCHED =
      """
      ((f.referred_by = ? AND f.referred_agency = ?)
      OR f.id IN (SELECT i.case_id FROM invitation v JOIN agenda_item i ON i.id = v.item
                  WHERE v.agency = ? AND v.withdrawn_at IS NULL)
      OR f.id IN (SELECT n.case_id FROM named_person n WHERE n.person = ? AND n.agency = ?)
      OR f.id IN (SELECT w.case_id FROM field_value w WHERE w.author = ? AND w.custodian = ?)
      OR f.id IN (SELECT e.case_id FROM emergency_access e
                  WHERE e.person = ? AND e.agency = ? AND e.ends_at > ?))
      """;

  private final Sql sql;
  private final Clock clock;

  Candidates(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Those of a requester, the newest first. */
  List<Candidate> of(Requester requester) {
    return whose(requester)
        .map(which -> read(requester, which, Way.NEWEST_FIRST))
        .orElse(List.of());
  }

  /** Those among some cases. */
  List<Candidate> of(Requester requester, Set<CaseId> among) {
    return whose(requester)
        .map(which -> read(requester, which.and(isOneOf(among)), Way.NEWEST_FIRST))
        .orElse(List.of());
  }

  private static Clause isOneOf(Set<CaseId> among) {
    return Clause.of(
        "f.id IN (" + Sql.marks(among.size()) + ")", among.stream().map(CaseId::value).toArray());
  }

  /**
   * Those of a requester, {@link #SOME} at a time as somebody looks at them; then those whose
   * undertaking is owed, where only the reference may say.
   */
  Stream<Candidate> byOpening(Requester requester, Way way) {
    var seen = new HashSet<CaseId>();
    // Not one stream inside another: that would be read to its end at once.
    var known =
        whose(requester)
            .map(which -> chunks(requester, which, way).flatMap(List::stream))
            .orElse(Stream.empty());
    return Stream.concat(
        known.filter(one -> !one.due() && seen.add(one.id())),
        Stream.of(requester)
            .filter(by -> by.role() != Role.COORDINATOR)
            .flatMap(by -> owing(by, way).filter(one -> !seen.contains(one.id()))));
  }

  private Stream<Candidate> owing(Requester requester, Way way) {
    var order = Comparator.comparing(Candidate::reference);
    return of(requester).stream()
        .filter(Candidate::due)
        .sorted(way == Way.NEWEST_FIRST ? order.reversed() : order);
  }

  private Stream<List<Candidate>> chunks(Requester requester, Clause which, Way way) {
    return Stream.iterate(
        read(requester, some(which, way), way),
        some -> !some.isEmpty(),
        some -> read(requester, some(which.and(after(some.getLast(), way)), way), way));
  }

  private static Clause some(Clause which, Way way) {
    return which.then(" ORDER BY " + order(way) + " LIMIT " + SOME);
  }

  private static Clause after(Candidate last, Way way) {
    var beyond = way == Way.NEWEST_FIRST ? "<" : ">";
    return Clause.of(
        "(f.opened_at %1$s ? OR f.opened_at = ? AND f.reference %1$s ?)".formatted(beyond),
        last.opened(),
        last.opened(),
        last.reference());
  }

  private static String order(Way way) {
    return (way == Way.NEWEST_FIRST
        ? "f.opened_at DESC, f.reference DESC"
        : "f.opened_at, f.reference");
  }

  private Optional<Clause> whose(Requester requester) {
    return switch (requester.role()) {
      case COORDINATOR, DPO -> Optional.of(Clause.of("1 = 1"));
      case CHAIR ->
          Optional.of(
              Clause.of(
                  "f.id IN (SELECT i.case_id FROM agenda_item i JOIN conference c"
                      + " ON c.id = i.conference WHERE c.chair = ?)",
                  requester.person().value()));
      case REPRESENTATIVE, ADVOCATE -> Optional.of(touched(requester));
      case ADMINISTRATOR, OBSERVER -> Optional.empty();
    };
  }

  private Clause touched(Requester requester) {
    var person = requester.person().value();
    var agency = requester.requireAgency().value();
    return Clause.of(
        TOUCHED,
        person,
        agency,
        agency,
        person,
        agency,
        person,
        agency,
        person,
        agency,
        clock.instant());
  }

  private List<Candidate> read(Requester requester, Clause which, Way way) {
    var all = new ArrayList<@Nullable Object>(which.arguments());
    all.add(requester.agency().map(AgencyId::value));
    all.add(requester.person().value());
    var rows =
        sql.list(SELECT.formatted(which.sql()) + " ORDER BY " + order(way), Row::of, all.toArray());
    var byCase = new LinkedHashMap<CaseId, List<Row>>();
    rows.forEach(row -> byCase.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    var now = clock.instant();
    return byCase.values().stream().map(some -> candidate(requester, some, now)).toList();
  }

  /** The item is chosen as {@link ReadStanding} chooses it. */
  private static Candidate candidate(Requester requester, List<Row> rows, Instant now) {
    var first = rows.getFirst();
    var item =
        rows.stream()
            .flatMap(row -> row.item().stream())
            .max(
                Comparator.comparing((Item some) -> some.place().startsAt())
                    .thenComparing(some -> some.place().id().toString()));
    return new Candidate(
        first.id(),
        first.reference(),
        first.opened(),
        item.map(some -> some.place().stageAt(now)).orElse(first.stage()),
        item.isPresent(),
        item.filter(some -> some.owed(requester)).isPresent(),
        item.filter(some -> some.knownTo(requester)).map(some -> some.place().startsAt()));
  }

  private record Item(Place.Item place, boolean invited, boolean undertaken) {
    boolean owed(Requester requester) {
      return !undertaken && requester.role() != Role.COORDINATOR && knownTo(requester);
    }

    boolean knownTo(Requester requester) {
      return requester.role() == Role.COORDINATOR
          || requester.role() == Role.CHAIR
              && place.chair().filter(requester.person()::equals).isPresent()
          || requester.role() != Role.CHAIR && invited;
    }
  }

  private record Row(
      CaseId id, String reference, Instant opened, Stage stage, Optional<Item> item) {
    static Row of(Columns row) throws SQLException {
      var id = new CaseId(row.uuid("id"));
      return new Row(
          id,
          row.text("reference"),
          row.instant("opened_at"),
          row.term("stage", Stage.class),
          row.uuidIfAny("item").isPresent() ? Optional.of(item(id, row)) : Optional.empty());
    }

    private static Item item(CaseId id, Columns row) throws SQLException {
      return new Item(
          new Place.Item(
              new org.serachub.request.ItemId(row.uuid("item")),
              id,
              new org.serachub.request.ConferenceId(row.uuid("item")),
              "",
              row.term("item_stage", Stage.class),
              row.instant("starts_at"),
              row.instant("ends_at"),
              row.uuidIfAny("chair").map(PersonId::new)),
          row.uuidIfAny("invited").isPresent(),
          row.uuidIfAny("undertaken").isPresent());
    }
  }
}
