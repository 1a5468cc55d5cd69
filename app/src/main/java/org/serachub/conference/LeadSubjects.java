package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.serachub.decision.SubjectKind;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/** Whom or what a case is about first: what a conference records is recorded about them. */
@Singleton
@Requires(beans = Sql.class)
public final class LeadSubjects {
  private final Sql sql;

  LeadSubjects(Sql sql) {
    this.sql = sql;
  }

  /** A subject and its kind. */
  public record Lead(SubjectId id, SubjectKind kind) {}

  /**
   * That of a case.
   *
   * @throws Refusal if the case is about nobody and nothing yet
   */
  public Lead of(CaseId caseId) {
    return sql
        .list(
            "SELECT id, kind FROM subject WHERE case_id = ?"
                + " AND kind IN ('survivor', 'premises', 'business', 'alleged-perpetrator')"
                + " ORDER BY FIELD(kind, 'survivor', 'premises', 'business',"
                + " 'alleged-perpetrator'), id",
            row -> new Lead(new SubjectId(row.uuid("id")), row.term("kind", SubjectKind.class)),
            caseId.value())
        .stream()
        .findFirst()
        .orElseThrow(Refusal::notNow);
  }
}
