package org.serachub.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.serachub.decision.Term;
import org.serachub.keys.RowName;
import org.serachub.platform.CanonicalJson;

/**
 * What is hashed of an event: canonical bytes (RFC 8785) of random ids, closed words and numbers,
 * the signed rows that it wrote among them. Nothing that is absent is written. {@code v} is the
 * version of this layout.
 */
final class Leaf {
  static final int VERSION = 1;
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Leaf() {}

  static byte[] of(
      long sequence, AuditEvent event, Optional<SealedPart> restricted, List<RowName> rows) {
    var leaf = new TreeMap<String, Object>();
    leaf.put("v", VERSION);
    leaf.put("seq", sequence);
    leaf.put("kind", event.kind());
    envelope(leaf, event.envelope());
    if (!event.entries().isEmpty()) {
      leaf.put("entries", event.entries().stream().map(Leaf::entry).toList());
    }
    if (!event.facts().isEmpty()) {
      leaf.put("facts", event.facts().stream().map(Leaf::fact).toList());
    }
    if (!rows.isEmpty()) {
      leaf.put("rows", rows.stream().map(RowName::inLeaf).toList());
    }
    restricted.ifPresent(part -> leaf.put("restricted", part.inLeaf()));
    return CanonicalJson.write(leaf);
  }

  /** Moments are kept to the microsecond. */
  static Instant moment(AuditEvent event) {
    return event.envelope().at().truncatedTo(ChronoUnit.MICROS);
  }

  private static void envelope(Map<String, Object> leaf, Envelope envelope) {
    leaf.put("event", envelope.eventId().toString());
    leaf.put("at", TIME.format(envelope.at()));
    leaf.put("request", envelope.request().toString());
    leaf.put("outcome", envelope.outcome().word());
    envelope.actor().ifPresent(actor -> leaf.put("actor", actor.toString()));
    envelope.agency().ifPresent(agency -> leaf.put("agency", agency.toString()));
    envelope.role().map(Term::word).ifPresent(role -> leaf.put("role", role));
    envelope.purpose().map(Term::word).ifPresent(purpose -> leaf.put("purpose", purpose));
    envelope.refersTo().ifPresent(earlier -> leaf.put("refers", earlier));
  }

  private static Map<String, Object> entry(Entry entry) {
    var map = new TreeMap<String, Object>();
    map.put("case", entry.caseId().toString());
    map.put("fields", entry.fields().stream().map(Leaf::fieldLevel).toList());
    map.put("opened", entry.opened().stream().map(Object::toString).toList());
    return map;
  }

  private static List<String> fieldLevel(Entry.FieldLevel field) {
    return List.of(field.field().word(), field.level().word());
  }

  private static List<String> fact(Fact fact) {
    return List.of(fact.name(), fact.value());
  }
}
