package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.Binding;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.Ids;
import org.serachub.platform.database.Sql;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Acting;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.EntryId;
import org.serachub.request.SubjectId;
import org.serachub.request.ValueId;

/**
 * Values that the conference itself records: the host agency keeps them, whoever writes, and they
 * are released to the conference. Each is part of an act of the caller, who has asked whether the
 * writer may and records the event.
 */
@Singleton
public final class ConferenceValues {
  private final StoreValue storeValue;
  private final ActivePolicy activePolicy;
  private final SignedRows rows;
  private final Sql sql;
  private final Ids ids;

  ConferenceValues(
      StoreValue storeValue, ActivePolicy activePolicy, SignedRows rows, Sql sql, Ids ids) {
    this.storeValue = storeValue;
    this.activePolicy = activePolicy;
    this.rows = rows;
    this.sql = sql;
    this.ids = ids;
  }

  /** Where the values of one thing stand, such as those of one action. */
  public record Strand(CaseId caseId, AgencyId host, Subject about, EntryId entry) {}

  /** What they are about. */
  public record Subject(SubjectId id, SubjectKind kind) {}

  /** The agency that hosts the conferences, once an administrator has said which it is. */
  public Optional<AgencyId> host() {
    return rows
        .genuine(SignedTable.PARTNERSHIP, "id = 1", row -> row.uuidIfAny("host_agency"))
        .stream()
        .flatMap(Optional::stream)
        .map(AgencyId::new)
        .findFirst();
  }

  /**
   * What the case is about first: a survivor, otherwise premises or a business.
   *
   * @throws CaseRefusal if it is about none
   */
  public Subject lead(CaseId caseId) {
    return sql
        .list(
            "SELECT id, kind FROM subject WHERE case_id = ? AND kind IN ('survivor', 'premises',"
                + " 'business') ORDER BY CASE kind WHEN 'survivor' THEN 1 WHEN 'premises' THEN 2"
                + " ELSE 3 END, id",
            ConferenceValues::subject,
            caseId.value())
        .stream()
        .findFirst()
        .orElseThrow(() -> CaseRefusal.unacceptable("about nobody and nothing yet"));
  }

  /**
   * A new strand about what the case is about first.
   *
   * @throws CaseRefusal if it is about nothing, or no agency hosts the conferences
   */
  public Strand begin(CaseId caseId) {
    var host = host().orElseThrow(() -> CaseRefusal.unacceptable("no host"));
    return new Strand(caseId, host, lead(caseId), new EntryId(ids.next()));
  }

  /**
   * The strand of values stored before.
   *
   * @throws CaseRefusal if there is none on this case
   */
  public Strand of(CaseId caseId, EntryId entry) {
    return sql
        .list(
            "SELECT v.custodian, s.id, s.kind FROM field_value v JOIN subject s"
                + " ON s.id = v.subject_id WHERE v.case_id = ? AND v.entry = ? LIMIT 1",
            row -> new Strand(caseId, new AgencyId(row.uuid("custodian")), subject(row), entry),
            caseId.value(),
            entry.value())
        .stream()
        .findFirst()
        .orElseThrow(CaseRefusal::absent);
  }

  /** Adds a value to a strand, and says what the trail is to say of it. */
  public List<Fact> add(
      Acting acting, Strand strand, FieldId field, String text, Envelope envelope) {
    return store(acting, strand, field, text, new When(envelope, Optional.empty()));
  }

  /**
   * Puts a later value in the place of the strand's one in that field, or adds the first.
   *
   * @throws CaseRefusal stale if somebody was first
   */
  public List<Fact> replace(
      Acting acting, Strand strand, FieldId field, String text, Envelope envelope) {
    return store(acting, strand, field, text, new When(envelope, current(strand, field)));
  }

  private record When(Envelope envelope, Optional<ValueId> supersedes) {}

  private List<Fact> store(Acting acting, Strand strand, FieldId field, String text, When when) {
    var binding =
        new Binding(
            new ValueId(ids.next()),
            strand.caseId(),
            strand.about().id(),
            strand.about().kind(),
            field,
            strand.entry(),
            strand.host(),
            acting.person(),
            when.envelope().at(),
            Release.CONFERENCE,
            HandlingCode.NONE,
            Kind.FACT,
            when.supersedes());
    storeValue.store(binding, declared(field), new Content.Text(text), when.envelope().eventId());
    return new ArrayList<>(ValueFacts.of(binding));
  }

  private Optional<ValueId> current(Strand strand, FieldId field) {
    return sql
        .list(
            """
            SELECT v.id FROM field_value v LEFT JOIN field_value later ON later.supersedes = v.id
            WHERE v.case_id = ? AND v.entry = ? AND v.field = ? AND v.custodian = ?
              AND v.ciphertext IS NOT NULL AND later.id IS NULL
            """,
            row -> new ValueId(row.uuid("id")),
            strand.caseId().value(),
            strand.entry().value(),
            field.word(),
            strand.host().value())
        .stream()
        .findFirst();
  }

  private Field declared(FieldId field) {
    return activePolicy
        .policy()
        .catalogue()
        .field(field)
        .orElseThrow(() -> CaseRefusal.unacceptable("no such field"));
  }

  private static Subject subject(org.serachub.platform.database.Columns row)
      throws java.sql.SQLException {
    return new Subject(new SubjectId(row.uuid("id")), row.term("kind", SubjectKind.class));
  }
}
