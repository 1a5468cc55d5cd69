package org.serachub.agreement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.decision.Purpose;
import org.serachub.decision.Term;
import org.serachub.keys.Clause;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;

/** The agreements that are kept, those that have ended included. */
@Singleton
public final class Agreements {
  private final Sql sql;
  private final SignedRows rows;

  Agreements(Sql sql, SignedRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** Every genuine agreement, newest first. */
  public List<Agreement> all() {
    return sql.transaction(
        () ->
            rows.genuine(
                SignedTable.SHARING_AGREEMENT, "1 = 1 ORDER BY starts_on DESC, code", this::read));
  }

  /** The agreement of that id. */
  public Optional<Agreement> find(UUID id) {
    return sql.transaction(
        () ->
            rows.genuine(SignedTable.SHARING_AGREEMENT, "id = ?", this::read, id).stream()
                .findFirst());
  }

  /** True if an agreement has that reference code. */
  boolean taken(String code) {
    return sql.one("SELECT 1 FROM sharing_agreement WHERE code = ?", row -> true, code).isPresent();
  }

  /** Keeps a new agreement. Whoever calls records the event it names. */
  void add(Agreement agreement) {
    sql.update(
        "INSERT INTO sharing_agreement (id, code, title, starts_on, ends_on, event_id)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        agreement.id(),
        agreement.code(),
        agreement.title(),
        agreement.starts(),
        agreement.ends(),
        agreement.eventId());
    agreement
        .parties()
        .forEach(
            party ->
                sql.update(
                    "INSERT INTO agreement_party (agreement, agency) VALUES (?, ?)",
                    agreement.id(),
                    party.value()));
    agreement.categories().forEach(category -> scope(agreement.id(), "category", category));
    agreement.purposes().forEach(purpose -> scope(agreement.id(), "purpose", purpose.word()));
    rows.sign(SignedTable.SHARING_AGREEMENT, "id = ?", agreement.id());
  }

  /**
   * Keeps the new end of an agreement.
   *
   * @return false if somebody else changed it since {@code before} was read, or it is not as it was
   *     signed: signing it anew would make an edited row genuine
   */
  boolean end(Agreement before, Agreement after) {
    return rows.change(
        SignedTable.SHARING_AGREEMENT,
        after.eventId(),
        Clause.of("ends_on = ?", after.ends()),
        Clause.of("id = ? AND event_id = ?", before.id(), before.eventId()));
  }

  private void scope(UUID agreement, String kind, String word) {
    sql.update(
        "INSERT INTO agreement_scope (agreement, kind, word) VALUES (?, ?, ?)",
        agreement,
        kind,
        word);
  }

  private Agreement read(Columns row) throws java.sql.SQLException {
    var id = row.uuid("id");
    return new Agreement(
        id,
        row.text("code"),
        row.text("title"),
        row.dateIfAny("starts_on").orElseThrow(),
        row.dateIfAny("ends_on"),
        parties(id),
        words(id, "category"),
        words(id, "purpose").stream()
            .map(word -> Term.of(Purpose.class, word))
            .collect(Collectors.toSet()),
        row.uuid("event_id"));
  }

  private Set<AgencyId> parties(UUID agreement) {
    return Set.copyOf(
        sql.list(
            "SELECT agency FROM agreement_party WHERE agreement = ?",
            row -> new AgencyId(row.uuid("agency")),
            agreement));
  }

  private Set<String> words(UUID agreement, String kind) {
    return Set.copyOf(
        sql.list(
            "SELECT word FROM agreement_scope WHERE agreement = ? AND kind = ?",
            row -> row.text("word"),
            agreement,
            kind));
  }
}
