package org.serachub.keys;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.platform.database.Sql;

/** What is signed of an agreement although it stands in other tables: its parties and scopes. */
record Joined(Map<UUID, String> allParties, Map<UUID, String> allScopes) {
  static final Joined NOTHING = new Joined(Map.of(), Map.of());

  static Joined read(Sql sql) {
    return new Joined(
        words(sql, "SELECT agreement, LOWER(HEX(agency)) AS word FROM agreement_party"),
        words(sql, "SELECT agreement, CONCAT(kind, '=', word) AS word FROM agreement_scope"));
  }

  String parties(UUID agreement) {
    return allParties.getOrDefault(agreement, "");
  }

  String scopes(UUID agreement) {
    return allScopes.getOrDefault(agreement, "");
  }

  private static Map<UUID, String> words(Sql sql, String select) {
    return sql.list(select, row -> Map.entry(row.uuid("agreement"), row.text("word"))).stream()
        .sorted(Map.Entry.comparingByValue())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(Map.Entry::getValue, Collectors.joining(","))));
  }
}
