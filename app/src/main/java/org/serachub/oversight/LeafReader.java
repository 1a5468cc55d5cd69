package org.serachub.oversight;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.audit.Entry;
import org.serachub.audit.Fact;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.Term;
import org.serachub.platform.CanonicalJson;
import org.serachub.request.CaseId;
import org.serachub.request.ValueId;

/** Reads the leaf of an event: the bytes that were hashed, not the columns beside them. */
record LeafReader(Map<String, Object> leaf) {
  static LeafReader of(byte[] bytes) {
    return new LeafReader(CanonicalJson.read(bytes));
  }

  List<Entry> entries() {
    return list(leaf.get("entries")).stream().map(LeafReader::entry).toList();
  }

  List<Fact> facts() {
    return list(leaf.get("facts")).stream()
        .map(LeafReader::list)
        .map(pair -> new Fact((String) pair.getFirst(), (String) pair.get(1)))
        .toList();
  }

  boolean restricted() {
    return leaf.containsKey("restricted");
  }

  private static Entry entry(Object entry) {
    var map = (Map<?, ?>) entry;
    return new Entry(
        new CaseId(UUID.fromString((String) map.get("case"))),
        list(map.get("fields")).stream().map(LeafReader::level).toList(),
        list(map.get("opened")).stream()
            .map(id -> new ValueId(UUID.fromString((String) id)))
            .toList());
  }

  private static Entry.FieldLevel level(Object pair) {
    var words = list(pair);
    return new Entry.FieldLevel(
        new FieldId((String) words.getFirst()), Term.of(Level.class, (String) words.get(1)));
  }

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : (List<?>) value;
  }
}
