package org.serachub.bundle;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.audit.Restricted;
import org.serachub.disclosure.Binding;
import org.serachub.request.CaseId;

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
  record ValueCollected(Envelope envelope, Binding value, Operator operator) implements AuditEvent {
    @Override
    public String kind() {
      return "collection";
    }

    @Override
    public List<Entry> entries() {
      return List.of(new Entry(value.caseId(), List.of(), List.of()));
    }

    @Override
    public List<Fact> facts() {
      var facts = new ArrayList<Fact>();
      facts.add(new Fact("act", "load"));
      facts.add(new Fact("value", value.id().toString()));
      facts.add(new Fact("field", value.field().word()));
      facts.add(new Fact("subject", value.about().toString()));
      facts.add(new Fact("author", value.author().toString()));
      facts.add(new Fact("release", value.release().word()));
      value.supersedes().ifPresent(old -> facts.add(new Fact("supersedes", old.toString())));
      return facts;
    }

    @Override
    public Optional<Restricted> restricted() {
      return Optional.of(
          new Restricted(Optional.of(value.caseId()), Map.of("operator", operator.name())));
    }
  }
}
