package org.serachub.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.keys.RowName;
import org.serachub.platform.CanonicalJson;
import org.serachub.request.CaseId;

/** The state of one verification: what the next row must follow, and what was found so far. */
final class TrailCheck {
  private static final int MOST_FAULTS = 100;

  private final RestrictedParts restrictedParts;
  private final List<TrailReport.Fault> faults = new ArrayList<>();
  private long sequence;
  private byte[] hash = Hash.GENESIS;
  private long events;
  private long opened;
  private long erased;
  private List<Wrote> wrote = new ArrayList<>();

  TrailCheck(RestrictedParts restrictedParts) {
    this.restrictedParts = restrictedParts;
  }

  void row(StoredEvent row, List<EntryRow> entries, @Nullable SealedPart part) {
    events++;
    if (row.sequence() != sequence + 1) {
      fault(row.sequence(), "events before this one are missing");
    }
    chain(row);
    sequence = row.sequence();
    hash = row.chain().hash();
    try {
      leaf(row, CanonicalJson.read(row.leaf()), entries, part);
    } catch (RuntimeException e) {
      fault(sequence, "the leaf cannot be read");
    }
  }

  void head(Head head) {
    if (head.sequence() != sequence || !Arrays.equals(head.chainHash(), hash)) {
      fault(head.sequence(), "the head is not the last event: the tail is cut or the head changed");
    }
  }

  void fault(String what) {
    fault(sequence, what);
  }

  void fault(long at, String what) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new TrailReport.Fault(at, what));
    }
  }

  /** What the events read since the last call say that they wrote. */
  List<Wrote> takeWrote() {
    var taken = wrote;
    wrote = new ArrayList<>();
    return taken;
  }

  TrailReport report() {
    return new TrailReport(events, opened, erased, faults);
  }

  private void chain(StoredEvent row) {
    var chain = row.chain();
    if (!Arrays.equals(chain.leafHash(), Hash.leaf(row.leaf()))) {
      fault(row.sequence(), "the leaf is not what was hashed");
    }
    if (!Arrays.equals(chain.previous(), hash)
        || !Arrays.equals(chain.hash(), Hash.chain(chain.previous(), chain.leafHash()))) {
      fault(row.sequence(), "the chain is broken");
    }
  }

  private void leaf(
      StoredEvent row,
      Map<String, Object> leaf,
      List<EntryRow> entries,
      @Nullable SealedPart part) {
    if (!Arrays.equals(CanonicalJson.write(leaf), row.leaf())) {
      fault(sequence, "the leaf is not in canonical form");
    }
    var named = new TreeMap<>(leaf);
    named.keySet().removeAll(List.of("v", "entries", "facts", "rows", "restricted"));
    if (!named.equals(row.columns()) || !policy(leaf).equals(row.policyVersion())) {
      fault(sequence, "the columns do not agree with the leaf");
    }
    if (!entriesOf(leaf).equals(entries)) {
      fault(sequence, "the entries do not agree with the leaf");
    }
    restricted(row.eventId(), leaf.get("restricted"), part);
    list(leaf.get("rows"))
        .forEach(name -> wrote.add(new Wrote(sequence, row.eventId(), RowName.read(list(name)))));
  }

  private void restricted(UUID eventId, @Nullable Object inLeaf, @Nullable SealedPart part) {
    if (inLeaf == null && part == null) {
      return;
    }
    if (!(inLeaf instanceof Map<?, ?> promised) || part == null) {
      fault(sequence, "a personal part is missing, or there is one too many");
      return;
    }
    var caseId = Optional.ofNullable((String) promised.get("case")).map(UUID::fromString);
    if (!caseId.equals(part.caseId().map(CaseId::value))) {
      fault(sequence, "a personal part stands under another case");
    } else if (restrictedParts.hasKey(part.caseId())) {
      open(eventId, part, (String) promised.get("commitment"));
    } else {
      erased++;
    }
  }

  private void open(UUID eventId, SealedPart part, @Nullable String commitment) {
    var plain = restrictedParts.plain(eventId, part.caseId(), part.ciphertext());
    if (plain
        .map(Hash::of)
        .map(HexFormat.of()::formatHex)
        .equals(Optional.ofNullable(commitment))) {
      opened++;
    } else {
      fault(sequence, "a personal part is not what the leaf commits to");
    }
  }

  private static Optional<String> policy(Map<String, Object> leaf) {
    return list(leaf.get("facts")).stream()
        .map(TrailCheck::list)
        .map(fact -> new Fact((String) fact.get(0), (String) fact.get(1)))
        .filter(Fact::isPolicy)
        .map(Fact::value)
        .findFirst();
  }

  private static List<EntryRow> entriesOf(Map<String, Object> leaf) {
    var rows = new ArrayList<EntryRow>();
    for (Object entry : list(leaf.get("entries"))) {
      var map = (Map<?, ?>) entry;
      var caseId = UUID.fromString((String) map.get("case"));
      var fields = list(map.get("fields"));
      if (fields.isEmpty()) {
        rows.add(new EntryRow(rows.size(), caseId, Optional.empty(), Optional.empty()));
      }
      for (Object field : fields) {
        var pair = list(field);
        rows.add(
            new EntryRow(
                rows.size(),
                caseId,
                Optional.of((String) pair.get(0)),
                Optional.of((String) pair.get(1))));
      }
    }
    return rows;
  }

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  /** An event says that it wrote a row. */
  record Wrote(long sequence, UUID event, RowName row) {}

  /** The row that says where the trail ends. */
  record Head(long sequence, byte[] chainHash) {}
}
