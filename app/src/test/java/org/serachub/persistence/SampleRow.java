package org.serachub.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.serachub.testing.RootSql;

/** A row for any table, made from its columns: awkward text, odd bytes, the last microsecond. */
final class SampleRow {
  /** What a CHECK of the schema asks for; everything else follows from the type. */
  private static final Map<String, @Nullable Object> GIVEN =
      Map.ofEntries(
          Map.entry("partnership.id", 1),
          Map.entry("partnership.wording", "victim"),
          Map.entry("person.status", "suspended"),
          Map.entry("one_time_link.purpose", "reset"),
          Map.entry("key_check.id", 1),
          Map.entry("case_file.stage", "referred"),
          Map.entry("field_value.release_to", "conference"),
          Map.entry("field_value.handling", "p"),
          Map.entry("field_value.kind", "verbatim"),
          Map.entry("agreement_scope.kind", "category"),
          Map.entry("consent_record.state", "cannot-decide"),
          Map.entry("agenda_item.stage", "pack-sealed"),
          Map.entry("case_action.state", "handed-back"),
          Map.entry("attendance.state", "apologies"),
          Map.entry("research_return.state", "nil"),
          Map.entry("conference.starts_at", LocalDateTime.parse("2026-10-25T01:30:00.000001")));

  private static final List<String> NULL =
      List.of(
          "exclusion.agency", "consent_record.recipient_sector", "share_decision.recipient_sector");
  private static final String TEXT = "Ŵyn O’Neill-Łuczak 🏠 e\u0301 'quoted\" \\ % ";

  private final Random random = new Random(7);
  private final RootSql sql;

  SampleRow(RootSql sql) {
    this.sql = sql;
  }

  /** A value for every column that the database does not fill itself. */
  Map<String, @Nullable Object> of(String table) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    for (var column :
        sql.rows(
            """
            SELECT column_name AS name, data_type AS type,
              COALESCE(character_maximum_length, 0) AS length
            FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name = ? AND COALESCE(extra, '') NOT LIKE '%GENERATED%'
            ORDER BY ordinal_position
            """,
            table)) {
      var name = table + "." + column.get("name");
      var type = Objects.requireNonNull(column.get("type")).toString();
      var length = ((Number) Objects.requireNonNull(column.get("length"))).longValue();
      row.put(
          String.valueOf(column.get("name")),
          NULL.contains(name)
              ? null
              : GIVEN.containsKey(name) ? GIVEN.get(name) : any(type, length));
    }
    return row;
  }

  private Object any(String type, long length) {
    return switch (type) {
      case "binary" -> bytes((int) length);
      case "varbinary" -> bytes((int) Math.min(length, 300));
      case "blob", "mediumblob", "longblob" -> bytes(60_000);
      case "varchar", "char", "text", "mediumtext" -> text((int) Math.min(length, 300));
      case "datetime" -> LocalDateTime.parse("2026-12-31T23:59:59.999999");
      case "date" -> LocalDate.parse("2028-02-29");
      case "bigint" -> Long.MAX_VALUE;
      case "int" -> Integer.MAX_VALUE;
      case "smallint" -> 32_767;
      case "tinyint" -> 1;
      default -> throw new IllegalStateException("no sample for the type " + type);
    };
  }

  private byte[] bytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    bytes[0] = 0;
    bytes[length - 1] = (byte) 0xFF;
    return bytes;
  }

  private static String text(int length) {
    var points = TEXT.repeat(length / 10 + 1).codePoints().limit(length - 1L).toArray();
    // Servers differ in whether a space at the end counts when texts are compared.
    return new String(points, 0, points.length) + ".";
  }
}
