package org.serachub.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.audit.Outcome;
import org.serachub.audit.Receipt;
import org.serachub.audit.Restricted;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.ExportRequest;

/** What the trail says of an export. */
final class ExportEvents {
  private ExportEvents() {}

  /** An operator asked for everything about these cases, and it was opened. */
  record Taken(
      Envelope envelope, List<Entry> entries, List<Fact> facts, Optional<Restricted> restricted)
      implements AuditEvent {
    @Override
    public String kind() {
      return "export";
    }
  }

  static Taken taken(
      ExportRequest request, Envelope envelope, List<GatherExport.Value> values, String policy) {
    var byCase = values.stream().collect(Collectors.groupingBy(value -> value.binding().caseId()));
    return new Taken(
        envelope,
        request.cases().stream()
            .map(caseId -> entry(caseId, byCase.getOrDefault(caseId, List.of())))
            .toList(),
        List.of(
            Fact.policy(policy),
            new Fact("channel", Channel.COMMAND.word()),
            new Fact("cases", Integer.toString(request.cases().size())),
            new Fact("values", Integer.toString(values.size()))),
        Optional.of(
            new Restricted(
                Optional.empty(),
                Map.of("operator", request.operator(), "reason", request.reason()))));
  }

  private static Entry entry(CaseId caseId, List<GatherExport.Value> values) {
    var opened = values.stream().filter(value -> value.content().isPresent()).toList();
    var fields =
        new TreeSet<>(opened.stream().map(value -> value.binding().field().word()).toList());
    return new Entry(
        caseId,
        fields.stream().map(word -> new Entry.FieldLevel(new FieldId(word), Level.SHOWN)).toList(),
        opened.stream().map(value -> value.binding().id()).toList());
  }

  /** It was opened and did not arrive whole. */
  static AuditEvent notDelivered(ExportRequest request, UUID event, Instant at, Receipt receipt) {
    return new DisclosureEvents.NotDelivered(
        envelope(request, event, at, Outcome.NOT_DELIVERED, Optional.of(receipt.sequence())));
  }

  static Envelope envelope(
      ExportRequest request, UUID event, Instant at, Outcome outcome, Optional<Long> refersTo) {
    return new Envelope(
        event,
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        request.id(),
        outcome,
        refersTo);
  }
}
