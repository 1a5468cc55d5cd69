package org.serachub.bundle;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.serachub.keys.RowMac;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;

/** Inserts many rows with few statements, signing those of tables whose rows open doors. */
@Singleton
final class Rows {
  // 500 rows of 15 columns stay far below the 65,535 arguments that a statement may have.
  private static final int AT_ONCE = 500;

  private final Sql sql;
  private final RowMac macs;

  Rows(Sql sql, RowMac macs) {
    this.sql = sql;
    this.macs = macs;
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
    var columns =
        Stream.concat(stored(table).stream(), Stream.of("event_id", "mac"))
            .collect(Collectors.joining(", "));
    insert(table.table(), columns, rows.stream().map(row -> signed(table, event, row)).toList());
  }

  private @Nullable Object[] signed(SignedTable table, UUID event, @Nullable Object[] row) {
    var kept = new ArrayList<@Nullable Object>(Arrays.asList(row).subList(0, stored(table).size()));
    kept.add(event);
    kept.add(macs.of(table, event, row));
    return kept.toArray();
  }

  /** What is signed of other tables stands last, in brackets, and is not a column. */
  private static List<String> stored(SignedTable table) {
    return table.columns().stream().filter(column -> !column.startsWith("(")).toList();
  }
}
