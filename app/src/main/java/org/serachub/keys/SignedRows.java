package org.serachub.keys;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.serachub.platform.Alerts;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;

/** Signs rows that open or close doors, and reads them back knowing whether they are genuine. */
@Singleton
public final class SignedRows {
  private final Sql sql;
  private final RowMac mac;
  private final Alerts alerts;

  SignedRows(Sql sql, RowMac mac, Alerts alerts) {
    this.sql = sql;
    this.mac = mac;
    this.alerts = alerts;
  }

  /**
   * A row and whether it is as it was signed. One that is not must never open anything, and closes
   * whatever it could have closed.
   */
  public record Signed<T>(T row, boolean genuine) {}

  /**
   * Signs the row just written, in the same transaction.
   *
   * @param where picks exactly one row
   * @throws IllegalStateException if it picks none
   */
  public void sign(SignedTable table, String where, @Nullable Object... arguments) {
    var joined = joined(table);
    var code =
        sql.one(
                select(table) + where,
                row -> mac.of(table, row.uuid("event_id"), signed(table, row, joined)),
                arguments)
            .orElseThrow(() -> new IllegalStateException("no row to sign"));
    var all = new ArrayList<@Nullable Object>();
    all.add(code);
    all.addAll(java.util.Arrays.asList(arguments));
    sql.update("UPDATE " + table.table() + " SET mac = ? WHERE " + where, all.toArray());
  }

  /** Rows that fulfil a condition; one that is not genuine raises an alert. */
  public <T> List<Signed<T>> list(
      SignedTable table, String where, Sql.Row<T> row, @Nullable Object... arguments) {
    var joined = joined(table);
    return sql.list(
        select(table) + where,
        columns -> new Signed<>(row.from(columns), genuine(table, columns, joined)),
        arguments);
  }

  /** The genuine rows alone, for tables whose rows only ever open. */
  public <T> List<T> genuine(
      SignedTable table, String where, Sql.Row<T> row, @Nullable Object... arguments) {
    return list(table, where, row, arguments).stream()
        .filter(Signed::genuine)
        .map(Signed::row)
        .toList();
  }

  /** The events whose rows in a table are not as they wrote them, each once. */
  public List<UUID> forged(SignedTable table) {
    var joined = joined(table);
    return sql
        .list(
            select(table) + "1 = 1",
            row ->
                verifies(table, row, joined) ? Optional.<UUID>empty() : row.uuidIfAny("event_id"))
        .stream()
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private boolean genuine(SignedTable table, Columns row, Joined joined) throws SQLException {
    var genuine = verifies(table, row, joined);
    if (!genuine) {
      var event = row.uuid("event_id");
      alerts.raise("a row of `" + table.table() + "` is not as event " + event + " wrote it");
    }
    return genuine;
  }

  private boolean verifies(SignedTable table, Columns row, Joined joined) throws SQLException {
    return mac.verify(
        row.bytesIfAny("mac").orElse(null),
        table,
        row.uuid("event_id"),
        signed(table, row, joined));
  }

  private static @Nullable Object[] signed(SignedTable table, Columns row, Joined joined)
      throws SQLException {
    var values = new ArrayList<@Nullable Object>();
    for (var column : table.columns()) {
      values.add(
          switch (column) {
            case SignedTable.PARTIES -> joined.parties(row.uuid("id"));
            case SignedTable.SCOPES -> joined.scopes(row.uuid("id"));
            default -> row.raw(column);
          });
    }
    return values.toArray();
  }

  private Joined joined(SignedTable table) {
    return table == SignedTable.SHARING_AGREEMENT ? Joined.read(sql) : Joined.NOTHING;
  }

  private static String select(SignedTable table) {
    return table.columns().stream()
            .filter(column -> !column.startsWith("("))
            .collect(Collectors.joining(", ", "SELECT ", ", event_id, mac FROM " + table.table()))
        + " WHERE ";
  }
}
