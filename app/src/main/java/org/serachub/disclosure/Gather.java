package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.FieldId;
import org.serachub.decision.Sector;
import org.serachub.decision.SubjectKind;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.ItemId;
import org.serachub.request.Request;
import org.serachub.request.SubjectId;
import org.serachub.request.Target;

/**
 * Gathers, in a fixed number of queries on one snapshot and however many cases are asked about, all
 * that a decision may look at.
 */
@Singleton
final class Gather {
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final String VALUES =
      """
      SELECT v.id, v.case_id, v.subject_id, s.kind AS subject_kind, v.field, v.entry,
        v.custodian, v.author, v.recorded_at, v.release_to, v.handling, v.kind,
        v.supersedes, v.ciphertext, i.id AS item
      FROM field_value v %s
        JOIN subject s ON s.id = v.subject_id AND s.case_id = v.case_id
        LEFT JOIN field_value later ON later.supersedes = v.id
        LEFT JOIN agenda_item i ON i.id = v.entry AND i.case_id = v.case_id
      WHERE %s AND v.ciphertext IS NOT NULL AND later.id IS NULL
      """;

  private static final Comparator<StoredValue> IN_ORDER =
      Comparator.comparing((StoredValue value) -> value.binding().recordedAt())
          .thenComparing(value -> value.binding().id().toString());

  private final Sql sql;
  private final SignedRows rows;
  private final ReadStanding readStanding;
  private final ReadBasis readBasis;
  private final Agreements agreements;
  private final ActivePolicy activePolicy;
  private final Clock clock;

  Gather(
      Sql sql,
      SignedRows rows,
      ReadStanding readStanding,
      ReadBasis readBasis,
      Agreements agreements,
      ActivePolicy activePolicy,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.readStanding = readStanding;
    this.readBasis = readBasis;
    this.agreements = agreements;
    this.activePolicy = activePolicy;
    this.clock = clock;
  }

  /** All that is asked about, with every value there is. */
  Gathered gather(Request request) {
    return sql.transaction(() -> with(begin(request), request.targets(), Which.ALL));
  }

  /** What does not depend on the cases that are asked about; none of them yet. */
  Gathered begin(Request request) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, LONDON);
    var partners = partners(today);
    return new Gathered(
        request, activePolicy.policy(), now, partners, agreements.on(today), List.of());
  }

  /**
   * Which values of a case.
   *
   * @param fields only values of these; empty: of every field
   * @param oneOf and besides, in each case, any one that this agency gave
   */
  record Which(Optional<Set<FieldId>> fields, Optional<AgencyId> oneOf) {
    static final Which ALL = new Which(Optional.empty(), Optional.empty());
  }

  /** The same with some cases. */
  Gathered with(Gathered begun, List<Target> targets, Which which) {
    var requester = begun.request().requester();
    // Nobody asks for an agency whose row is not genuine: its sector is what caps look at.
    var known = requester.agency().filter(begun.partners()::containsKey).isPresent();
    return new Gathered(
        begun.request(),
        begun.policy(),
        begun.now(),
        begun.partners(),
        begun.agreements(),
        known ? cases(begun, targets, which) : List.of());
  }

  private List<CaseFacts> cases(Gathered begun, List<Target> targets, Which which) {
    var now = begun.now();
    var places = readStanding.of(begun.request().requester(), targets);
    if (places.isEmpty()) {
      return List.of();
    }
    var ids = places.stream().map(Place::caseId).distinct().toList();
    var subjects = subjects(ids);
    var values = values(ids, which);
    var basis = readBasis.of(ids, now);
    return places.stream()
        .map(
            place ->
                new CaseFacts(
                    place.target(),
                    place.reference(),
                    place.reader(),
                    place.asking(begun.request().purpose(), now),
                    subjects.getOrDefault(place.caseId(), List.of()),
                    through(place, values.getOrDefault(place.caseId(), Map.of())),
                    java.util.Objects.requireNonNull(basis.get(place.caseId())),
                    place.undertakingDue() ? place.item().map(Place.Item::code) : Optional.empty(),
                    place.conference()))
        .toList();
  }

  // Why a case was on an earlier agenda is not why it is on this one.
  private static Map<SubjectId, List<StoredValue>> through(
      Place place, Map<SubjectId, List<StoredValue>> values) {
    return values.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                about ->
                    about.getValue().stream().filter(value -> value.belongsTo(place)).toList()));
  }

  private Map<AgencyId, Partner> partners(LocalDate today) {
    return rows
        .genuine(
            SignedTable.AGENCY,
            "1 = 1",
            row ->
                new Partner(
                    new AgencyId(row.uuid("id")),
                    row.text("name"),
                    row.term("sector", Sector.class),
                    row.dateIfAny("left_on").map(day -> !today.isBefore(day)).orElse(false)))
        .stream()
        .collect(Collectors.toMap(Partner::id, Function.identity()));
  }

  // Survivors first and otherwise by random id: the order tells nothing of what is stored.
  private Map<CaseId, List<CaseFacts.Subject>> subjects(List<CaseId> cases) {
    return rows
        .genuine(
            SignedTable.SUBJECT,
            "case_id IN (%s) ORDER BY id".formatted(Sql.marks(cases.size())),
            row ->
                Map.entry(
                    new CaseId(row.uuid("case_id")),
                    new CaseFacts.Subject(
                        new SubjectId(row.uuid("id")), row.term("kind", SubjectKind.class))),
            ids(cases))
        .stream()
        .sorted(java.util.Comparator.comparing(entry -> entry.getValue().kind()))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private Map<CaseId, Map<SubjectId, List<StoredValue>>> values(List<CaseId> cases, Which which) {
    var more = new LinkedHashSet<UUID>();
    which.oneOf().ifPresent(agency -> more.addAll(oneGiven(cases, agency)));
    var asked = ofFields(cases, which.fields());
    asked.forEach(value -> more.remove(value.binding().id().value()));
    return Stream.concat(asked.stream(), read(more).stream())
        .sorted(IN_ORDER)
        .collect(
            Collectors.groupingBy(
                value -> value.binding().caseId(),
                Collectors.groupingBy(value -> value.binding().about())));
  }

  private List<StoredValue> ofFields(List<CaseId> cases, Optional<Set<FieldId>> fields) {
    var arguments = new ArrayList<Object>(List.of(ids(cases)));
    fields.ifPresent(some -> some.forEach(field -> arguments.add(field.word())));
    // Left to itself, the server walks the subjects and reads every value of each.
    return sql.list(
        VALUES.formatted(
            "FORCE INDEX (field_value_asked)",
            "v.case_id IN ("
                + Sql.marks(cases.size())
                + ")"
                + fields
                    .map(some -> " AND v.field IN (" + Sql.marks(some.size()) + ")")
                    .orElse("")),
        Gather::value,
        arguments.toArray());
  }

  private List<UUID> oneGiven(List<CaseId> cases, AgencyId custodian) {
    var arguments = new ArrayList<Object>(List.of(ids(cases)));
    arguments.add(custodian.value());
    return sql.list(
        "SELECT MIN(id) AS id FROM field_value WHERE case_id IN ("
            + Sql.marks(cases.size())
            + ") AND custodian = ? GROUP BY case_id",
        row -> row.uuid("id"),
        arguments.toArray());
  }

  private List<StoredValue> read(Set<UUID> values) {
    return values.isEmpty()
        ? List.of()
        : sql.list(
            VALUES.formatted("", "v.id IN (" + Sql.marks(values.size()) + ")"),
            Gather::value,
            values.toArray());
  }

  private static StoredValue value(Columns row) throws SQLException {
    var binding = Binding.of(row);
    return new StoredValue(
        binding,
        new Sealed(binding, row.bytes("ciphertext")),
        row.uuidIfAny("item").map(ItemId::new));
  }

  private static Object[] ids(List<CaseId> cases) {
    return cases.stream().map(CaseId::value).toArray();
  }
}
