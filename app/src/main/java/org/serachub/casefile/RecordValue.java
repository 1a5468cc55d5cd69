package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.decision.Field;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.Binding;
import org.serachub.platform.Ids;
import org.serachub.platform.database.Sql;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.EntryId;
import org.serachub.request.SubjectId;
import org.serachub.request.ValueId;

/** Records what an agency knows: one or several values in one act. */
@Singleton
public final class RecordValue {
  private final Writes writes;
  private final StoreValue storeValue;
  private final ActivePolicy activePolicy;
  private final Sql sql;
  private final Ids ids;

  RecordValue(Writes writes, StoreValue storeValue, ActivePolicy activePolicy, Sql sql, Ids ids) {
    this.writes = writes;
    this.storeValue = storeValue;
    this.activePolicy = activePolicy;
    this.sql = sql;
    this.ids = ids;
  }

  /**
   * Records all of them or none; the requester's agency is their custodian.
   *
   * @param drafts at least one
   * @return their ids, in the same order
   * @throws CaseRefusal if there is no such case for this requester, or a draft cannot be
   */
  public List<ValueId> record(Acting acting, CaseId caseId, List<Draft> drafts) {
    return writes.on(caseId, acting, envelope -> record(acting, caseId, drafts, envelope)).result();
  }

  private Audited<List<ValueId>> record(
      Acting acting, CaseId caseId, List<Draft> drafts, Envelope envelope) {
    var subjects = subjects(caseId);
    var facts = new ArrayList<Fact>(List.of(new Fact("act", "record")));
    var recorded = new ArrayList<ValueId>();
    for (var draft : drafts) {
      var binding = binding(acting, caseId, draft, subjects, envelope);
      storeValue.store(binding, field(draft), draft.content(), envelope.eventId());
      facts.addAll(ValueFacts.of(binding));
      recorded.add(binding.id());
    }
    return new Audited<>(
        List.copyOf(recorded),
        new CaseEvent(CaseEvent.COLLECTION, envelope, caseId, List.copyOf(facts)));
  }

  private Binding binding(
      Acting acting,
      CaseId caseId,
      Draft draft,
      Map<SubjectId, SubjectKind> subjects,
      Envelope envelope) {
    var kind = subjects.get(draft.about());
    if (kind == null || draft.entry().filter(entry -> taken(entry, acting, draft)).isPresent()) {
      throw CaseRefusal.absent();
    }
    return new Binding(
        new ValueId(ids.next()),
        caseId,
        draft.about(),
        kind,
        draft.field(),
        draft.entry().orElseGet(() -> new EntryId(ids.next())),
        acting.agency(),
        acting.person(),
        envelope.at(),
        draft.release(),
        draft.handling(),
        draft.kind(),
        Optional.empty());
  }

  private Field field(Draft draft) {
    return activePolicy
        .policy()
        .catalogue()
        .field(draft.field())
        .orElseThrow(() -> CaseRefusal.unacceptable("no such field"));
  }

  private Map<SubjectId, SubjectKind> subjects(CaseId caseId) {
    return sql
        .list(
            "SELECT id, kind FROM subject WHERE case_id = ?",
            row -> Map.entry(new SubjectId(row.uuid("id")), row.term("kind", SubjectKind.class)),
            caseId.value())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  // An entry holds the values of one agency about one subject; an agenda item's, those of all that
  // was said for it.
  private boolean taken(EntryId entry, Acting acting, Draft draft) {
    return !sql.list(
            """
            SELECT id FROM field_value WHERE entry = ? AND (subject_id <> ? OR custodian <> ?)
              AND NOT EXISTS (
                SELECT 1 FROM agenda_item i WHERE i.id = entry AND i.case_id = field_value.case_id)
            LIMIT 1
            """,
            row -> row.uuid("id"),
            entry.value(),
            draft.about().value(),
            acting.agency().value())
        .isEmpty();
  }
}
