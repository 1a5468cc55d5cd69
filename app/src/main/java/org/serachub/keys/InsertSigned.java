package org.serachub.keys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.serachub.platform.database.Sql;

/** Adds rows together with their codes. */
final class InsertSigned {
  // 500 rows of 17 columns stay far below the 65,535 arguments that a statement may have.
  private static final int AT_ONCE = 500;

  private final Sql sql;
  private final RowMac mac;

  InsertSigned(Sql sql, RowMac mac) {
    this.sql = sql;
    this.mac = mac;
  }

  void insert(SignedTable table, List<NewRow> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      run("INSERT INTO ", table, some);
      some.forEach(row -> note(table, row));
    }
  }

  boolean insertIfAbsent(SignedTable table, NewRow row) {
    var added = run("INSERT IGNORE INTO ", table, List.of(row)) == 1;
    if (added) {
      note(table, row);
    }
    return added;
  }

  private int run(String verb, SignedTable table, List<NewRow> rows) {
    var values = rows.stream().map(row -> values(table, row)).toList();
    var marks = "(" + Sql.marks(values.getFirst().size()) + ")";
    return sql.update(
        "%s%s (%s) VALUES %s"
            .formatted(
                verb,
                table.table(),
                columns(table, rows.getFirst()),
                String.join(", ", Collections.nCopies(rows.size(), marks))),
        values.stream().flatMap(List::stream).toArray());
  }

  private static String columns(SignedTable table, NewRow row) {
    return Stream.of(table.stored(), row.beside().keySet(), List.of("event_id", "mac"))
        .flatMap(java.util.Collection::stream)
        .collect(Collectors.joining(", "));
  }

  private List<@Nullable Object> values(SignedTable table, NewRow row) {
    var values = new ArrayList<@Nullable Object>(row.signed().subList(0, table.stored().size()));
    values.addAll(row.beside().values());
    values.add(row.event());
    values.add(mac.of(table, row.event(), row.signed().toArray()));
    return values;
  }

  private static void note(SignedTable table, NewRow row) {
    WrittenRows.note(row.event(), RowName.of(table, row.signed()));
  }
}
