package org.serachub.keys;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;

/** Says under which event each of some rows stands now, for those who verify the trail. */
@Singleton
public final class StandingRows {
  private static final int AT_ONCE = 500;

  private final Sql sql;

  StandingRows(Sql sql) {
    this.sql = sql;
  }

  /** The event that each row names; a row that is gone is left out. */
  public Map<RowName, UUID> events(Collection<RowName> names) {
    var events = new HashMap<RowName, UUID>();
    names.stream()
        .distinct()
        .collect(Collectors.groupingBy(RowName::table))
        .forEach((table, some) -> read(table, some, events));
    return events;
  }

  private void read(SignedTable table, List<RowName> names, Map<RowName, UUID> into) {
    var one = table.key().stream().map(c -> c + " = ?").collect(Collectors.joining(" AND "));
    for (int from = 0; from < names.size(); from += AT_ONCE) {
      var some = names.subList(from, Math.min(names.size(), from + AT_ONCE));
      sql.list(
              "SELECT %s, event_id FROM %s WHERE (%s)"
                  .formatted(
                      String.join(", ", table.key()),
                      table.table(),
                      String.join(") OR (", Collections.nCopies(some.size(), one))),
              row -> standing(table, row),
              some.stream().flatMap(name -> name.arguments().stream()).toArray())
          .forEach(row -> row.event().ifPresent(event -> into.put(row.name(), event)));
    }
  }

  private static Standing standing(SignedTable table, Columns row) throws java.sql.SQLException {
    var key = new ArrayList<@Nullable Object>();
    for (var column : table.key()) {
      key.add(row.raw(column));
    }
    return new Standing(RowName.of(table, key), row.uuidIfAny("event_id"));
  }

  private record Standing(RowName name, java.util.Optional<UUID> event) {}
}
