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
import org.serachub.decision.Content;
import org.serachub.decision.content.ContentCodec;
import org.serachub.disclosure.Binding;
import org.serachub.keys.CaseKeys;
import org.serachub.keys.SignedRows;
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
  private final SignedRows signedRows;
  private final IndexIdentifiers index;

  WriteCases(
      Rows rows,
      Ids ids,
      CaseKeys keys,
      WriteBases bases,
      SignedRows signedRows,
      IndexIdentifiers index) {
    this.rows = rows;
    this.ids = ids;
    this.keys = keys;
    this.bases = bases;
    this.signedRows = signedRows;
    this.index = index;
  }

  /** Keeps new cases; gives the collection event of each value. */
  List<AuditEvent> write(List<NewCase> cases, Load load) {
    rows.insert(
        "case_file",
        "id, reference, stage, opened_at, referred_by, referred_agency, data_key, event_id",
        cases.stream().map(one -> row(one, load)).toList());
    cases.forEach(one -> signedRows.sign(SignedTable.CASE_FILE, "id = ?", one.id()));
    rows.insert(
        "subject",
        "id, case_id, kind, event_id",
        cases.stream().flatMap(one -> one.subjectRows(load.made().event()).stream()).toList());
    var events = new ArrayList<AuditEvent>();
    var values = new ArrayList<@Nullable Object[]>();
    var prints = new ArrayList<@Nullable Object[]>();
    cases.forEach(one -> values(one, load, new Kept(values, prints), events));
    rows.insert(
        "field_value",
        "id, case_id, subject_id, field, entry, custodian, author, recorded_at, release_to,"
            + " handling, kind, supersedes, ciphertext, event_id",
        values);
    rows.insert(IndexIdentifiers.TABLE, IndexIdentifiers.COLUMNS, prints);
    cases.forEach(one -> bases.write(one, load));
    return events;
  }

  private @Nullable Object[] row(NewCase one, Load load) {
    var by = one.written().referredBy();
    return new @Nullable Object[] {
      one.id(),
      one.reference(),
      one.written().stage().value(),
      one.written().opened().value(),
      by.map(load.names()::person),
      by.map(actor -> load.names().agency(load.standings().acting(actor).agency())),
      keys.fresh(new CaseId(one.id())),
      load.made().event()
    };
  }

  /** Rows to insert: values, and prints of those that are identifiers. */
  private record Kept(List<@Nullable Object[]> values, List<@Nullable Object[]> prints) {}

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
      kept.values().add(row(binding, value, event.envelope().eventId()));
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
        new EntryId(entry(value, entries)),
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

  private @Nullable Object[] row(Binding binding, Case.Value value, UUID event) {
    return new @Nullable Object[] {
      binding.id().value(),
      binding.caseId().value(),
      binding.about().value(),
      binding.field().word(),
      binding.entry().value(),
      binding.custodian().value(),
      binding.author().value(),
      binding.recordedAt(),
      binding.release(),
      binding.handling(),
      binding.kind(),
      binding.supersedes().map(ValueId::value),
      value.content().map(content -> sealed(binding, content)),
      event
    };
  }

  private byte[] sealed(Binding binding, Content content) {
    return keys.seal(Optional.of(binding.caseId()), ContentCodec.encode(content), binding.bytes());
  }
}
