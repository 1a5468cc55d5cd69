package org.serachub.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.serachub.platform.database.Columns;

/** A row of {@code audit_event} as the database gives it back. */
record StoredEvent(
    long sequence,
    UUID eventId,
    Map<String, Object> columns,
    Optional<String> policyVersion,
    byte[] leaf,
    Chain chain) {
  static final String SELECT =
      "SELECT seq, event_id, at, kind, actor, agency, role, purpose, request_id, refers_to,"
          + " outcome, policy_version, leaf, leaf_hash, prev_hash, chain_hash FROM audit_event";

  static StoredEvent of(Columns row) throws SQLException {
    return new StoredEvent(
        row.number("seq"),
        row.uuid("event_id"),
        asInLeaf(row),
        row.textIfAny("policy_version"),
        row.bytes("leaf"),
        new Chain(row.bytes("leaf_hash"), row.bytes("prev_hash"), row.bytes("chain_hash")));
  }

  /** The three hashes of a row. */
  record Chain(byte[] leafHash, byte[] previous, byte[] hash) {}

  // The columns under the names that the leaf gives them, to compare the two.
  private static Map<String, Object> asInLeaf(Columns row) throws SQLException {
    var map = new TreeMap<String, Object>();
    map.put("seq", row.number("seq"));
    map.put("event", row.uuid("event_id").toString());
    map.put("at", at(row.instant("at")));
    map.put("kind", row.text("kind"));
    map.put("request", row.uuid("request_id").toString());
    map.put("outcome", row.text("outcome"));
    row.uuidIfAny("actor").ifPresent(actor -> map.put("actor", actor.toString()));
    row.uuidIfAny("agency").ifPresent(agency -> map.put("agency", agency.toString()));
    row.textIfAny("role").ifPresent(role -> map.put("role", role));
    row.textIfAny("purpose").ifPresent(purpose -> map.put("purpose", purpose));
    row.numberIfAny("refers_to").ifPresent(earlier -> map.put("refers", earlier));
    return map;
  }

  private static String at(Instant at) {
    return Leaf.TIME.format(at);
  }
}
