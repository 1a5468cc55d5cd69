package org.serachub.bundle;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.audit.Restricted;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.request.CaseId;
import org.serachub.request.ValueId;

/** The events of a load. */
final class BundleEvents {
  private BundleEvents() {}

  /** A bundle was loaded: which, by the SHA-256 of its bytes, and the cases it brought. */
  record BundleLoaded(Envelope envelope, byte[] hash, List<CaseId> cases, Operator operator)
      implements AuditEvent {
    @Override
    public String kind() {
      return "load";
    }

    @Override
    public List<Entry> entries() {
      return cases.stream().map(id -> new Entry(id, List.of(), List.of())).toList();
    }

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("bundle", HexFormat.of().formatHex(hash)));
    }

    @Override
    public Optional<Restricted> restricted() {
      return Optional.of(new Restricted(Optional.empty(), Map.of("operator", operator.name())));
    }
  }

  /** A value was recorded by an operator for its custodian. */
  record ValueCollected(
      Envelope envelope, CaseId caseId, FieldId field, ValueId value, Operator operator)
      implements AuditEvent {
    @Override
    public String kind() {
      return "collection";
    }

    @Override
    public List<Entry> entries() {
      var level = List.of(new Entry.FieldLevel(field, Level.SHOWN));
      return List.of(new Entry(caseId, level, List.of()));
    }

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("value", value.toString()));
    }

    @Override
    public Optional<Restricted> restricted() {
      return Optional.of(new Restricted(Optional.of(caseId), Map.of("operator", operator.name())));
    }
  }
}
