package org.serachub.input;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.serachub.testing.RootSql;

/** What every table holds, as one number each; the trail and the sessions are left out. */
final class Tables {
  private static final Set<String> MOVING =
      Set.of(
          "audit_event",
          "audit_entry",
          "audit_restricted",
          "audit_head",
          "sign_in_session",
          "sign_in_failure");

  private final RootSql sql;
  private final String statement;

  Tables(RootSql sql) {
    this.sql = sql;
    this.statement =
        sql
            .rows(
                "SELECT table_name AS name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")
            .stream()
            .map(row -> String.valueOf(row.get("name")))
            .filter(name -> !MOVING.contains(name))
            .collect(Collectors.joining("`, `", "CHECKSUM TABLE `", "`"));
  }

  /** A number for all that each table holds. */
  Map<String, Object> state() {
    var state = new TreeMap<String, Object>();
    for (var row : sql.rows(statement)) {
      state.put(name(row.get("Table")), Objects.requireNonNullElse(row.get("Checksum"), "none"));
    }
    return state;
  }

  private static String name(@Nullable Object qualified) {
    return String.valueOf(qualified).replaceFirst(".*\\.", "");
  }
}
