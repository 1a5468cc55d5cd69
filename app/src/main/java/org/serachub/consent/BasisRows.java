package org.serachub.consent;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.casefile.CaseRefusal;
import org.serachub.decision.Purpose;
import org.serachub.decision.Sector;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.Term;
import org.serachub.decision.basis.Scope;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/** Adds signed rows of this package's tables, and checks what they name. */
@Singleton
final class BasisRows {
  private final Sql sql;
  private final SignedRows signedRows;
  private final ActivePolicy activePolicy;

  BasisRows(Sql sql, SignedRows signedRows, ActivePolicy activePolicy) {
    this.sql = sql;
    this.signedRows = signedRows;
    this.activePolicy = activePolicy;
  }

  /** Adds a row; the values stand in the order that is signed. */
  void add(SignedTable table, UUID event, @Nullable Object... values) {
    signedRows.insert(table, NewRow.of(event, values));
  }

  /**
   * What a subject of a case is.
   *
   * @throws CaseRefusal if the case has no such subject
   */
  SubjectKind subject(CaseId caseId, SubjectId subject) {
    return sql.one(
            "SELECT kind FROM subject WHERE id = ? AND case_id = ?",
            row -> row.term("kind", SubjectKind.class),
            subject.value(),
            caseId.value())
        .orElseThrow(CaseRefusal::absent);
  }

  /**
   * Checks that a scope names what exists.
   *
   * @throws CaseRefusal if a category or an agency does not
   */
  void requireKnown(Scope scope) {
    var known =
        scope.category().map(this::isCategory).orElse(true)
            && scope.agency().map(this::isAgency).orElse(true);
    if (!known) {
      throw CaseRefusal.unacceptable("a scope that names nothing");
    }
  }

  static Scope scope(Columns row) throws SQLException {
    return new Scope(
        row.textIfAny("category"),
        row.uuidIfAny("recipient_agency"),
        row.textIfAny("recipient_sector").map(word -> Term.of(Sector.class, word)),
        row.textIfAny("purpose").map(word -> Term.of(Purpose.class, word)));
  }

  /** The one row that a query yields, if it does. */
  <T> Optional<T> one(String query, Sql.Row<T> row, @Nullable Object... arguments) {
    return sql.one(query, row, arguments);
  }

  /** Every row of a query. */
  <T> List<T> list(String query, Sql.Row<T> row, @Nullable Object... arguments) {
    return sql.list(query, row, arguments);
  }

  private boolean isCategory(String id) {
    return activePolicy.policy().catalogue().categories().stream()
        .anyMatch(category -> category.id().equals(id));
  }

  private boolean isAgency(UUID id) {
    return sql.one("SELECT id FROM agency WHERE id = ?", row -> row.uuid("id"), id).isPresent();
  }
}
