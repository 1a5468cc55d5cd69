package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.serachub.audit.Envelope;
import org.serachub.disclosure.Binding;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.ValueId;

/** Finds the value that an alteration is about: one of the requester's own agency, on that case. */
@Singleton
final class EarlierValue {
  private final Sql sql;

  EarlierValue(Sql sql) {
    this.sql = sql;
  }

  /**
   * All that is known of it but what it says.
   *
   * @throws CaseRefusal if there is none, or it is another agency's
   */
  Binding find(Acting acting, CaseId caseId, ValueId value) {
    return sql.one(
            """
            SELECT v.*, s.kind AS subject_kind FROM field_value v
            JOIN subject s ON s.id = v.subject_id
            WHERE v.id = ? AND v.case_id = ? AND v.custodian = ? AND v.ciphertext IS NOT NULL
            """,
            Binding::of,
            value.value(),
            caseId.value(),
            acting.agency().value())
        .orElseThrow(CaseRefusal::absent);
  }

  /**
   * True if it is part of an action, which has ways of its own to be changed and ended: without its
   * title nobody could find it any more.
   */
  boolean isOfAnAction(Binding value) {
    return !sql.list(
            "SELECT id FROM case_action WHERE case_id = ? AND entry = ?",
            row -> row.uuid("id"),
            value.caseId().value(),
            value.entry().value())
        .isEmpty();
  }

  /** The same place for a later value: same subject, field, entry and custodian. */
  static Binding later(Binding earlier, ValueId id, Acting acting, Envelope envelope) {
    return new Binding(
        id,
        earlier.caseId(),
        earlier.about(),
        earlier.subjectKind(),
        earlier.field(),
        earlier.entry(),
        earlier.custodian(),
        acting.person(),
        envelope.at(),
        earlier.release(),
        earlier.handling(),
        earlier.kind(),
        Optional.of(earlier.id()));
  }
}
