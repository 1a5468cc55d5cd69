package org.serachub.pack;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.serachub.keys.Passphrases;
import org.serachub.platform.London;
import org.serachub.platform.database.Sql;
import org.serachub.request.ItemId;
import org.serachub.request.Requester;

/** Leave to fetch packs. It belongs to a person in a role, is short, and serves once. */
@Singleton
@Requires(beans = Sql.class)
public final class PackDownloads {
  private static final String USABLE =
      "id = ? AND item = ? AND person = ? AND role_grant = ? AND used_at IS NULL"
          + " AND expires_at > ?";

  private final Sql sql;
  private final Passphrases passphrases;
  private final Clock clock;

  PackDownloads(Sql sql, Passphrases passphrases, Clock clock) {
    this.sql = sql;
    this.passphrases = passphrases;
    this.clock = clock;
  }

  /** The leave of that id, if it is this reader's, for this item, not used and not over. */
  public Optional<PackDownload> find(UUID id, ItemId item, Requester by) {
    return sql.one(
        "SELECT id, expires_at FROM pack_download WHERE " + USABLE,
        row -> download(row.uuid("id"), row.instant("expires_at")),
        id,
        item.value(),
        by.person().value(),
        by.grant().value(),
        London.now(clock));
  }

  /**
   * Says once that the passphrase is shown: true for the first who asks, false ever after. Who has
   * lost it asks for another document.
   */
  public boolean showing(UUID id, ItemId item, Requester by) {
    return sql.update(
            "UPDATE pack_download SET shown_at = ? WHERE shown_at IS NULL AND " + USABLE,
            London.now(clock),
            id,
            item.value(),
            by.person().value(),
            by.grant().value(),
            London.now(clock))
        == 1;
  }

  /** Takes the leave, which is used from then on, whatever becomes of the document. */
  public Optional<PackDownload> take(UUID id, ItemId item, Requester by) {
    var found = find(id, item, by);
    var taken =
        sql.update(
            "UPDATE pack_download SET used_at = ? WHERE " + USABLE,
            London.now(clock),
            id,
            item.value(),
            by.person().value(),
            by.grant().value(),
            London.now(clock));
    return taken == 1 ? found : Optional.empty();
  }

  void add(UUID id, ItemId item, Requester by, Instant expiresAt) {
    sql.update(
        "INSERT INTO pack_download (id, item, person, role_grant, expires_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        id,
        item.value(),
        by.person().value(),
        by.grant().value(),
        expiresAt);
  }

  private PackDownload download(UUID id, Instant expiresAt) {
    return new PackDownload(id, expiresAt, passphrases.derive("pack", id));
  }
}
