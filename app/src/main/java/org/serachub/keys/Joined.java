package org.serachub.keys;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.platform.database.Sql;

/** What is signed of an agreement although it stands in other tables: its parties and scopes. */
record Joined(Map<UUID, String> allParties, Map<UUID, String> allScopes) {
  static final Joined NOTHING = new Joined(Map.of(), Map.of());

  static Joined read(Sql sql) {
    return new Joined(
        joined(
            sql.list(
                "SELECT agreement, agency FROM agreement_party",
                row -> Map.entry(row.uuid("agreement"), row.uuid("agency").toString()))),
        joined(
            sql.list(
                "SELECT agreement, kind, word FROM agreement_scope",
                row ->
                    Map.entry(row.uuid("agreement"), row.text("kind") + "=" + row.text("word")))));
  }

  String parties(UUID agreement) {
    return allParties.getOrDefault(agreement, "");
  }

  String scopes(UUID agreement) {
    return allScopes.getOrDefault(agreement, "");
  }

  private static Map<UUID, String> joined(List<Map.Entry<UUID, String>> words) {
    return words.stream()
        .sorted(Map.Entry.comparingByValue())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(Map.Entry::getValue, Collectors.joining(","))));
  }
}
