package org.serachub.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.serachub.keys.CaseKeys;
import org.serachub.platform.CanonicalJson;
import org.serachub.platform.Ids;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;

/** Seals and opens the personal parts of events. */
@Singleton
public final class RestrictedParts {
  private static final int SALT = 32;

  private final CaseKeys keys;
  private final Ids ids;
  private final Sql sql;

  RestrictedParts(CaseKeys keys, Ids ids, Sql sql) {
    this.keys = keys;
    this.ids = ids;
    this.sql = sql;
  }

  /** The personal part of an event, for the DPO; empty if there is none or its key is erased. */
  public Optional<Map<String, String>> open(long sequence) {
    return sql.one(
            """
            SELECT e.event_id, r.case_id, r.ciphertext
            FROM audit_restricted r JOIN audit_event e ON e.seq = r.seq
            WHERE r.seq = ?
            """,
            row ->
                plain(
                    row.uuid("event_id"),
                    row.uuidIfAny("case_id").map(CaseId::new),
                    row.bytes("ciphertext")),
            sequence)
        .flatMap(plain -> plain)
        .map(RestrictedParts::parts);
  }

  SealedPart seal(UUID eventId, Restricted restricted) {
    var plain =
        CanonicalJson.write(
            Map.of("parts", restricted.parts(), "salt", HexFormat.of().formatHex(ids.bytes(SALT))));
    var sealed = keys.seal(restricted.underKeyOf(), plain, bound(eventId));
    return new SealedPart(restricted.underKeyOf(), sealed, Hash.of(plain));
  }

  Optional<byte[]> plain(UUID eventId, Optional<CaseId> caseId, byte[] ciphertext) {
    return keys.open(caseId, ciphertext, bound(eventId));
  }

  boolean hasKey(Optional<CaseId> caseId) {
    return keys.has(caseId);
  }

  private static byte[] bound(UUID eventId) {
    return ("audit_restricted " + eventId).getBytes(UTF_8);
  }

  private static Map<String, String> parts(byte[] plain) {
    var parts = new TreeMap<String, String>();
    if (CanonicalJson.read(plain).get("parts") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> parts.put((String) name, (String) value));
    }
    return parts;
  }
}
