package org.serachub.bundle;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.action.ActionFields;
import org.serachub.audit.AuditEvent;
import org.serachub.bundle.format.Case;
import org.serachub.conference.AgendaReasons;
import org.serachub.decision.Content;
import org.serachub.decision.content.ContentCodec;
import org.serachub.disclosure.Binding;
import org.serachub.keys.CaseKeys;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedTable;
import org.serachub.matching.IndexIdentifiers;
import org.serachub.platform.Ids;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.EntryId;
import org.serachub.request.PersonId;
import org.serachub.request.SubjectId;
import org.serachub.request.ValueId;

/** Keeps cases, what they are about and what is recorded of it. */
@Singleton
final class WriteCases {
  private final Rows rows;
  private final Ids ids;
  private final CaseKeys keys;
  private final WriteBases bases;
  private final IndexIdentifiers index;

  WriteCases(Rows rows, Ids ids, CaseKeys keys, WriteBases bases, IndexIdentifiers index) {
    this.rows = rows;
    this.ids = ids;
    this.keys = keys;
    this.bases = bases;
    this.index = index;
  }

  /** Keeps new cases; gives the collection event of each value. */
  List<AuditEvent> write(List<NewCase> cases, Load load) {
    rows.insertSigned(SignedTable.CASE_FILE, cases.stream().map(one -> row(one, load)).toList());
    rows.insertSigned(
        SignedTable.SUBJECT,
        load.made().event(),
        cases.stream().flatMap(one -> one.subjectRows().stream()).toList());
    var events = new ArrayList<AuditEvent>();
    var values = new ArrayList<NewRow>();
    var prints = new ArrayList<@Nullable Object[]>();
    cases.forEach(one -> values(one, load, new Kept(values, prints), events));
    rows.insertSigned(SignedTable.FIELD_VALUE, values);
    rows.insert(IndexIdentifiers.TABLE, IndexIdentifiers.COLUMNS, prints);
    cases.forEach(one -> bases.write(one, load));
    return events;
  }

  private NewRow row(NewCase one, Load load) {
    var by = one.written().referredBy();
    return NewRow.of(
            load.made().event(),
            one.id(),
            one.reference(),
            one.written().stage().value(),
            one.written().opened().value(),
            by.map(load.names()::person),
            by.map(actor -> load.names().agency(load.standings().acting(actor).agency())))
        .with("data_key", keys.fresh(new CaseId(one.id())));
  }

  /** Rows to insert: values, and prints of those that are identifiers. */
  private record Kept(List<NewRow> values, List<@Nullable Object[]> prints) {}

  private void values(NewCase one, Load load, Kept kept, List<AuditEvent> events) {
    Map<String, UUID> keyed = new HashMap<>();
    Map<List<Object>, UUID> entries = new HashMap<>();
    for (var value : one.inOrder()) {
      var binding = binding(value, one, load, keyed, entries);
      value.key().ifPresent(key -> keyed.put(key.value(), binding.id().value()));
      value
          .entry()
          .filter(_ -> value.field().value().equals(ActionFields.TITLE))
          .ifPresent(name -> load.names().title(one.written(), name, binding.entry().value()));
      var event = load.collected(binding);
      events.add(event);
      kept.values()
          .add(
              binding.row(
                  value.content().map(content -> sealed(binding, content)),
                  event.envelope().eventId()));
      value.content().flatMap(content -> index.row(binding, content)).ifPresent(kept.prints()::add);
    }
  }

  private Binding binding(
      Case.Value value,
      NewCase one,
      Load load,
      Map<String, UUID> keyed,
      Map<List<Object>, UUID> entries) {
    return new Binding(
        new ValueId(ids.next()),
        new CaseId(one.id()),
        new SubjectId(one.subject(value.about())),
        one.kind(value.about()),
        value.field().value(),
        new EntryId(reasonFor(value, one, load).orElseGet(() -> entry(value, entries))),
        new AgencyId(load.names().agency(value.custodian())),
        new PersonId(load.names().person(value.author())),
        value.recorded().value(),
        value.release(),
        value.handling(),
        value.kind(),
        value
            .supersedes()
            .flatMap(old -> Optional.ofNullable(keyed.get(old.value())))
            .map(ValueId::new));
  }

  // Why a case is on an agenda belongs to its item there.
  private static Optional<UUID> reasonFor(Case.Value value, NewCase one, Load load) {
    return value.field().value().equals(AgendaReasons.FIELD)
        ? load.names().item(one.written().key())
        : Optional.empty();
  }

  /**
   * Values of one subject and custodian that name the same entry stand in it; one that supersedes
   * another stands where that one does.
   */
  private UUID entry(Case.Value value, Map<List<Object>, UUID> entries) {
    var place = List.of(value.about().value(), value.custodian().value());
    var named = value.entry().map(name -> List.<Object>of(place, name.value()));
    var before = value.supersedes().map(old -> List.<Object>of(old.value()));
    var entry =
        before
            .flatMap(old -> Optional.ofNullable(entries.get(old)))
            .or(() -> named.map(name -> entries.computeIfAbsent(name, _ -> ids.next())))
            .orElseGet(ids::next);
    value.key().ifPresent(key -> entries.put(List.of(key.value()), entry));
    return entry;
  }

  private byte[] sealed(Binding binding, Content content) {
    return keys.seal(Optional.of(binding.caseId()), ContentCodec.encode(content), binding.bytes());
  }
}
