package org.serachub.bundle;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;

/** Inserts many rows with few statements, signing those of tables whose rows open doors. */
@Singleton
final class Rows {
  // 500 rows of 15 columns stay far below the 65,535 arguments that a statement may have.
  private static final int AT_ONCE = 500;

  private final Sql sql;
  private final SignedRows signedRows;

  Rows(Sql sql, SignedRows signedRows) {
    this.sql = sql;
    this.signedRows = signedRows;
  }

  /** Inserts rows whose values stand in the order of {@code columns}. */
  void insert(String table, String columns, List<@Nullable Object[]> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      var marks = "(" + Sql.marks(some.getFirst().length) + ")";
      sql.update(
          "INSERT INTO "
              + table
              + " ("
              + columns
              + ") VALUES "
              + String.join(", ", Collections.nCopies(some.size(), marks)),
          some.stream().flatMap(Arrays::stream).toArray());
    }
  }

  /** Inserts rows made by {@code event}; their values stand in the order that is signed. */
  void insertSigned(SignedTable table, UUID event, List<@Nullable Object[]> rows) {
    insertSigned(table, rows.stream().map(row -> NewRow.of(event, row)).toList());
  }

  /** Inserts rows, each of which says by which event it is made. */
  void insertSigned(SignedTable table, List<NewRow> rows) {
    signedRows.insert(table, rows);
  }
}
