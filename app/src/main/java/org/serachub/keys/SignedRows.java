package org.serachub.keys;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.serachub.platform.Alerts;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;

/**
 * Writes rows that open or close doors, and reads them back knowing whether they are genuine. There
 * is no other way to sign a row; each that is signed inside an act of the trail is named by the
 * event that wrote it.
 */
@Singleton
public final class SignedRows {
  private final Sql sql;
  private final RowMac mac;
  private final Alerts alerts;
  private final InsertSigned insertSigned;

  SignedRows(Sql sql, RowMac mac, Alerts alerts) {
    this.sql = sql;
    this.mac = mac;
    this.alerts = alerts;
    this.insertSigned = new InsertSigned(sql, mac);
  }

  /**
   * A row and whether it is as it was signed. One that is not must never open anything, and closes
   * whatever it could have closed.
   */
  public record Signed<T>(T row, boolean genuine) {}

  /** Adds rows, signed, with few statements. */
  public void insert(SignedTable table, List<NewRow> rows) {
    insertSigned.insert(table, rows);
  }

  /** Adds a row, signed. */
  public void insert(SignedTable table, NewRow row) {
    insert(table, List.of(row));
  }

  /** Adds a row unless there is one of its key; says whether it did. */
  public boolean insertIfAbsent(SignedTable table, NewRow row) {
    return insertSigned.insertIfAbsent(table, row);
  }

  /**
   * Changes a row and signs it anew under the event of the act.
   *
   * @param set what changes, as in {@code stage = ?, version = version + 1}
   * @param where picks one row at most
   * @return false if it picks none, or one that is not as it was signed: signing that anew would
   *     make an edited row genuine
   */
  public boolean change(SignedTable table, UUID event, Clause set, Clause where) {
    var joined = joined(table);
    var found =
        sql.one(
            select(table) + where.sql() + " FOR UPDATE",
            row -> new Signed<>(name(table, row), genuine(table, row, joined)),
            where.arguments().toArray());
    if (found.filter(Signed::genuine).isEmpty()) {
      return false;
    }
    var key = found.get().row().arguments();
    var arguments = new ArrayList<>(set.arguments());
    arguments.add(event);
    arguments.addAll(key);
    sql.update(
        "UPDATE %s SET %s, event_id = ? WHERE %s".formatted(table.table(), set.sql(), byKey(table)),
        arguments.toArray());
    sign(table, byKey(table), key.toArray());
    return true;
  }

  /**
   * Signs the row just written, in the same transaction, whatever it says.
   *
   * @param where picks exactly one row
   * @throws IllegalStateException if it picks none
   */
  public void sign(SignedTable table, String where, @Nullable Object... arguments) {
    var joined = joined(table);
    var code =
        sql.one(select(table) + where, row -> code(table, row, joined), arguments)
            .orElseThrow(() -> new IllegalStateException("no row to sign"));
    var all = new ArrayList<@Nullable Object>();
    all.add(code);
    all.addAll(Arrays.asList(arguments));
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

  /**
   * True if the row at hand is as it was signed; raises an alert if not.
   *
   * @param row of a query that yields every column that is signed, {@code event_id} and {@code mac}
   */
  public boolean genuine(SignedTable table, Columns row) throws SQLException {
    return genuine(table, row, joined(table));
  }

  /**
   * Hands on, of each row that is not as it was signed, the event it names; null if it names none.
   */
  public void forged(SignedTable table, java.util.function.Consumer<@Nullable UUID> each) {
    var joined = joined(table);
    sql.each(
        select(table) + "1 = 1",
        row -> {
          if (!verifies(table, row, joined)) {
            each.accept(row.uuidIfAny("event_id").orElse(null));
          }
        });
  }

  private boolean genuine(SignedTable table, Columns row, Joined joined) throws SQLException {
    var genuine = verifies(table, row, joined);
    if (!genuine) {
      var event = row.uuidIfAny("event_id").map(id -> "event " + id).orElse("no event");
      alerts.raise("a row of `" + table.table() + "` is not as " + event + " wrote it");
    }
    return genuine;
  }

  private boolean verifies(SignedTable table, Columns row, Joined joined) throws SQLException {
    var event = row.uuidIfAny("event_id");
    return event.isPresent()
        && mac.verify(
            row.bytesIfAny("mac").orElse(null), table, event.get(), signed(table, row, joined));
  }

  private byte[] code(SignedTable table, Columns row, Joined joined) throws SQLException {
    var event = row.uuid("event_id");
    WrittenRows.note(event, name(table, row));
    return mac.of(table, event, signed(table, row, joined));
  }

  private static RowName name(SignedTable table, Columns row) throws SQLException {
    var key = new ArrayList<@Nullable Object>();
    for (var column : table.key()) {
      key.add(row.raw(column));
    }
    return RowName.of(table, key);
  }

  private static @Nullable Object[] signed(SignedTable table, Columns row, Joined joined)
      throws SQLException {
    var values = new ArrayList<@Nullable Object>();
    for (var column : table.columns()) {
      values.add(
          switch (column) {
            case SignedTable.PARTIES -> joined.parties(row.uuid("id"));
            case SignedTable.SCOPES -> joined.scopes(row.uuid("id"));
            case SignedTable.SEALED -> row.raw("sealed");
            default -> row.raw(column);
          });
    }
    return values.toArray();
  }

  private Joined joined(SignedTable table) {
    return table == SignedTable.SHARING_AGREEMENT ? Joined.read(sql) : Joined.NOTHING;
  }

  private static String byKey(SignedTable table) {
    return table.key().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
  }

  // A ciphertext may be long, and only its hash is needed.
  private static String select(SignedTable table) {
    var sealed = table == SignedTable.FIELD_VALUE ? ", UNHEX(SHA2(ciphertext, 256)) AS sealed" : "";
    return "SELECT %s%s, event_id, mac FROM %s WHERE "
        .formatted(String.join(", ", table.stored()), sealed, table.table());
  }
}
