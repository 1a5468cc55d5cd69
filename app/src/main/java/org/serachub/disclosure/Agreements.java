package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Purpose;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;

/** Reads the sharing agreements, once for each request. */
@Singleton
final class Agreements {
  private final SignedRows rows;
  private final Sql sql;

  Agreements(SignedRows rows, Sql sql) {
    this.rows = rows;
    this.sql = sql;
  }

  /** All of them, as they stand on a day. */
  OnDay on(LocalDate today) {
    var parties = parties();
    var scopes = scopes();
    var all =
        rows.genuine(SignedTable.SHARING_AGREEMENT, "1 = 1", Agreements::dates).stream()
            .map(
                dates ->
                    new Agreement(
                        dates,
                        parties.getOrDefault(dates.id(), Set.of()),
                        scopes.getOrDefault(dates.id(), Map.of())))
            .filter(agreement -> !today.isBefore(agreement.dates().starts()))
            .toList();
    return new OnDay(all, today);
  }

  private Map<UUID, Set<AgencyId>> parties() {
    var all = new HashMap<UUID, Set<AgencyId>>();
    sql.list(
            "SELECT agreement, agency FROM agreement_party",
            row -> Map.entry(row.uuid("agreement"), new AgencyId(row.uuid("agency"))))
        .forEach(
            party ->
                all.computeIfAbsent(party.getKey(), id -> new HashSet<>()).add(party.getValue()));
    return all;
  }

  private Map<UUID, Map<String, Set<String>>> scopes() {
    var all = new HashMap<UUID, Map<String, Set<String>>>();
    sql.list(
        "SELECT agreement, kind, word FROM agreement_scope",
        row ->
            all.computeIfAbsent(row.uuid("agreement"), id -> new HashMap<>())
                .computeIfAbsent(row.text("kind"), kind -> new HashSet<>())
                .add(row.text("word")));
    return all;
  }

  private static Dates dates(Columns row) throws SQLException {
    return new Dates(
        row.uuid("id"), row.dateIfAny("starts_on").orElseThrow(), row.dateIfAny("ends_on"));
  }

  private record Dates(UUID id, LocalDate starts, Optional<LocalDate> ends) {}

  private record Agreement(Dates dates, Set<AgencyId> parties, Map<String, Set<String>> scopes) {
    boolean covers(Set<AgencyId> both, String category, Purpose purpose) {
      return parties.containsAll(both)
          && allows("category", category)
          && allows("purpose", purpose.word());
    }

    // No row for a kind of scope means all of it.
    private boolean allows(String kind, String word) {
      return !scopes.containsKey(kind) || scopes.get(kind).contains(word);
    }

    boolean liveOn(LocalDate today) {
      return dates.ends().map(end -> !today.isAfter(end)).orElse(true);
    }
  }

  /** The agreements that have begun by a day, and what was asked of them in one request. */
  static final class OnDay {
    private final List<Agreement> begun;
    private final LocalDate today;
    private final Map<Asked, AgreementState> answered = new HashMap<>();

    OnDay(List<Agreement> begun, LocalDate today) {
      this.begun = begun;
      this.today = today;
    }

    AgreementState between(
        AgencyId custodian, AgencyId recipient, String category, Purpose purpose) {
      return custodian.equals(recipient)
          ? AgreementState.OWN
          : answered.computeIfAbsent(
              new Asked(custodian, recipient, category, purpose), this::state);
    }

    private AgreementState state(Asked asked) {
      var covering =
          covering(Set.of(asked.custodian(), asked.recipient()), asked.category(), asked.purpose());
      if (covering.isEmpty()) {
        return AgreementState.NONE;
      }
      return covering.stream().anyMatch(agreement -> agreement.liveOn(today))
          ? AgreementState.LIVE
          : AgreementState.LAPSED;
    }

    /** The ids of those in force. */
    List<UUID> reliedOn(AgencyId custodian, AgencyId recipient, String category, Purpose purpose) {
      return custodian.equals(recipient)
          ? List.of()
          : covering(Set.of(custodian, recipient), category, purpose).stream()
              .filter(agreement -> agreement.liveOn(today))
              .map(agreement -> agreement.dates().id())
              .toList();
    }

    private List<Agreement> covering(Set<AgencyId> both, String category, Purpose purpose) {
      return begun.stream().filter(agreement -> agreement.covers(both, category, purpose)).toList();
    }

    private record Asked(
        AgencyId custodian, AgencyId recipient, String category, Purpose purpose) {}
  }
}
