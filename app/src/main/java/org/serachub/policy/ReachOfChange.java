package org.serachub.policy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.serachub.account.Envelopes;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.audit.Receipt;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.proof.Change;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;
import org.serachub.decision.report.DiffReport;
import org.serachub.platform.database.Sql;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/**
 * How many live cases and how many people a change of policy would touch: counts of whole fields
 * and roles, never a value and never which case. Each count is recorded before it is told.
 */
@Singleton
public final class ReachOfChange {
  private final Sql sql;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  ReachOfChange(Sql sql, AuditTrail trail, Envelopes envelopes) {
    this.sql = sql;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /**
   * The counts.
   *
   * @param touched in the order of the changes
   */
  public record Reached(Receipt receipt, List<Touched> touched) {
    /** Copies the list. */
    public Reached {
      touched = List.copyOf(touched);
    }
  }

  /**
   * What one change touches.
   *
   * @param cases open cases in which any agency has a current value of one of its fields
   * @param people who hold one of its roles for an agency of one of its sectors
   */
  public record Touched(long cases, long people) {}

  /** Counts, and records that it was asked. */
  public Reached of(Requester by, StoredSet set, DiffReport effect, RequestId request) {
    var seats = seats();
    var touched = new ArrayList<Touched>();
    for (var change : effect.changes()) {
      touched.add(
          new Touched(
              cases(change),
              seats.stream().filter(seat -> seat.in(change)).map(Seat::person).distinct().count()));
    }
    var event = new Compared(envelopes.of(by, request), effect.before(), set.version());
    return new Reached(trail.record(event), touched);
  }

  private long cases(Change change) {
    var fields = change.fields().stream().map(field -> (Object) field.id().word()).toArray();
    return sql.one(
            """
            SELECT COUNT(DISTINCT v.case_id) AS n FROM field_value v
              JOIN case_file c ON c.id = v.case_id
              LEFT JOIN field_value later ON later.supersedes = v.id
            WHERE v.ciphertext IS NOT NULL AND later.id IS NULL AND c.stage <> 'closed'
              AND v.field IN (%s)
            """
                .formatted(Sql.marks(fields.length)),
            row -> row.number("n"),
            fields)
        .orElse(0L);
  }

  private record Seat(java.util.UUID person, Role role, Sector sector) {
    boolean in(Change change) {
      return change.where().stream()
          .anyMatch(
              box ->
                  allows(box, Attribute.ROLE, role.ordinal())
                      && allows(box, Attribute.SECTOR, sector.ordinal()));
    }

    private static boolean allows(Box box, Attribute attribute, int value) {
      return (box.mask(attribute) >>> value & 1) != 0;
    }
  }

  private List<Seat> seats() {
    return sql.list(
        """
        SELECT g.person, g.role, a.sector FROM role_grant g JOIN agency a ON a.id = g.agency
        WHERE g.confirmed_at IS NOT NULL AND g.ended_at IS NULL
        """,
        row ->
            new Seat(
                row.uuid("person"),
                row.term("role", Role.class),
                row.term("sector", Sector.class)));
  }

  /** Somebody asked what a policy set would change. */
  record Compared(Envelope envelope, String before, String after) implements AuditEvent {
    @Override
    public String kind() {
      return "consultation";
    }

    @Override
    public List<Fact> facts() {
      return List.of(
          Fact.policy(before), new Fact("asked", "what-a-set-changes"), new Fact("set", after));
    }
  }
}
