package org.serachub.bundle.export;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.serachub.disclosure.ExportRefused;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;

/** Reads whole tables, of which every row is as it was signed, or refuses. */
@Singleton
final class GenuineRows {
  private static final int MANY = 500;

  private final Sql sql;
  private final SignedRows rows;

  GenuineRows(Sql sql, SignedRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  <T> List<T> list(SignedTable table, Sql.Row<T> row) {
    return checked(table, rows.list(table, "1 = 1", row));
  }

  /** Those rows that name one of some things in a column. */
  <T> List<T> list(SignedTable table, String column, List<UUID> of, Sql.Row<T> row) {
    var all = new ArrayList<T>();
    for (var from = 0; from < of.size(); from += MANY) {
      var some = of.subList(from, Math.min(of.size(), from + MANY));
      var where = "%s IN (%s)".formatted(column, Sql.marks(some.size()));
      all.addAll(checked(table, rows.list(table, where, row, some.toArray())));
    }
    return all;
  }

  /** What is not signed itself. */
  <T> List<T> plain(String query, Sql.Row<T> row) {
    return sql.list(query, row);
  }

  private static <T> List<T> checked(SignedTable table, List<SignedRows.Signed<T>> found) {
    if (!found.stream().allMatch(SignedRows.Signed::genuine)) {
      throw new ExportRefused(
          "a row of `%s` is not as it was signed; nothing is exported: see `serac audit verify`"
              .formatted(table.table()));
    }
    return found.stream().map(SignedRows.Signed::row).toList();
  }
}
