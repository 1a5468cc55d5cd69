package org.serachub.conference.outcome;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.serachub.platform.database.Sql;
import org.serachub.request.EntryId;
import org.serachub.request.ItemId;

/** Which entries came of which item. What they say is not here. */
@Singleton
@Requires(beans = Sql.class)
public final class OutcomeEntries {
  private final Sql sql;

  OutcomeEntries(Sql sql) {
    this.sql = sql;
  }

  /** Those of an item. */
  public Set<EntryId> of(ItemId item) {
    return Set.copyOf(
        sql.list(
            "SELECT entry FROM outcome_entry WHERE item = ?",
            row -> new EntryId(row.uuid("entry")),
            item.value()));
  }

  /** The entry of what an item has one of: its rating, its review, why it was closed. */
  public static EntryId only(ItemId item) {
    return new EntryId(item.value());
  }

  void add(ItemId item, EntryId entry, UUID event) {
    sql.update(
        "INSERT IGNORE INTO outcome_entry (entry, item, event_id) VALUES (?, ?, ?)",
        entry.value(),
        item.value(),
        event);
  }
}
