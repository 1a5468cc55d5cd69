package org.serachub.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.bundle.format.Fingerprint;
import org.serachub.keys.KeyedPrint;
import org.serachub.platform.database.Sql;

/** What bundles have brought so far, recognised without keeping a word of it. */
@Singleton
final class LoadedItems {
  private final Sql sql;
  private final KeyedPrint prints;
  private final Rows rows;

  LoadedItems(Sql sql, KeyedPrint prints, Rows rows) {
    this.sql = sql;
    this.prints = prints;
    this.rows = rows;
  }

  /** True if exactly these bytes have been loaded. */
  boolean holds(byte[] hash) {
    return sql.one(
            "SELECT event_id FROM bundle_load WHERE bundle_hash = ?",
            row -> row.uuid("event_id"),
            hash)
        .isPresent();
  }

  /** Everything that bundles have brought. */
  Known known() {
    var known = new HashMap<String, Item>();
    sql.list(
            "SELECT item, fingerprint, object FROM bundle_item",
            row -> new Item(row.bytes("item"), row.bytes("fingerprint"), row.uuid("object")))
        .forEach(item -> known.put(hex(item.name), item));
    return new Known(known);
  }

  void keep(byte[] hash, Made made, List<Brought> brought) {
    rows.insert(
        "bundle_load",
        "bundle_hash, loaded_at, event_id",
        List.<@Nullable Object[]>of(new @Nullable Object[] {hash, made.at(), made.event()}));
    rows.insert(
        "bundle_item",
        "item, fingerprint, object, event_id",
        brought.stream().map(item -> row(item, made.event())).toList());
  }

  private @Nullable Object[] row(Brought item, UUID event) {
    return new @Nullable Object[] {
      name(item.kind, item.key), print(item.print), item.object, event
    };
  }

  private byte[] name(String kind, String key) {
    return prints.of("bundle item", (kind + "\0" + key).getBytes(UTF_8));
  }

  private byte[] print(Fingerprint print) {
    return prints.of("bundle fingerprint", print.bytes());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private record Item(byte[] name, byte[] print, UUID object) {}

  /** Something a bundle brings: what it is, what the bundle calls it, its id in the hub. */
  record Brought(String kind, String key, Fingerprint print, UUID object) {}

  /** What bundles have brought, for one load. */
  final class Known {
    private final Map<String, Item> items;

    private Known(Map<String, Item> items) {
      this.items = items;
    }

    /** The id of what an earlier bundle called so; empty if none did. */
    Optional<UUID> object(String kind, String key) {
      return item(kind, key).map(Item::object);
    }

    /** True if an earlier bundle brought exactly this. */
    boolean same(String kind, String key, Fingerprint print) {
      return item(kind, key)
          .filter(item -> MessageDigest.isEqual(item.print, LoadedItems.this.print(print)))
          .isPresent();
    }

    private Optional<Item> item(String kind, String key) {
      return Optional.ofNullable(items.get(hex(name(kind, key))));
    }
  }
}
