package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.PersonId;
import org.serachub.request.ValueId;

/**
 * To whom the door opened a value, in full or in its general form, as the trail says. A disclosure
 * that was not delivered counts: part of it may have arrived.
 */
@Singleton
public final class Holders {
  private final Sql sql;

  Holders(Sql sql) {
    this.sql = sql;
  }

  /** Somebody, in the agency for which they were shown it. */
  public record Holder(PersonId person, AgencyId agency) {}

  /** Everybody it was opened to, each once for each agency. */
  public Set<Holder> of(CaseId caseId, ValueId value) {
    return Set.copyOf(opened(caseId, value));
  }

  // The id of a value is random: in the leaf of such an event it stands only where it was opened.
  private List<Holder> opened(CaseId caseId, ValueId value) {
    return sql.list(
        """
        SELECT DISTINCT e.actor, e.agency
        FROM (SELECT DISTINCT seq FROM audit_entry WHERE case_id = ?) about
          JOIN audit_event e ON e.seq = about.seq
        WHERE e.kind IN ('consultation', 'disclosure') AND e.actor IS NOT NULL
          AND e.agency IS NOT NULL AND LOCATE(?, e.leaf) > 0
        """,
        row -> new Holder(new PersonId(row.uuid("actor")), new AgencyId(row.uuid("agency"))),
        caseId.value(),
        value.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }
}
