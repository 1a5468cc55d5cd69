package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.serachub.audit.Fact;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;

/** The verifications of the trail, newest first. */
@Singleton
public final class Verifications {
  private final Sql sql;

  Verifications(Sql sql) {
    this.sql = sql;
  }

  /** The latest ten. */
  public List<Verification> latest() {
    return sql.list(
        """
        SELECT e.at, e.leaf, p.name AS person FROM audit_event e
        LEFT JOIN person p ON p.id = e.actor WHERE e.kind = 'verify' ORDER BY e.seq DESC LIMIT 10
        """,
        Verifications::read);
  }

  private static Verification read(Columns row) throws SQLException {
    var facts = LeafReader.of(row.bytes("leaf")).facts();
    return new Verification(
        row.instant("at"),
        row.textIfAny("person"),
        value(facts, "events"),
        value(facts, "erased"),
        facts.stream().filter(fact -> fact.name().equals("fault")).map(Fact::value).toList());
  }

  private static String value(List<Fact> facts, String name) {
    return facts.stream()
        .filter(fact -> fact.name().equals(name))
        .map(Fact::value)
        .findFirst()
        .orElse("0");
  }
}
