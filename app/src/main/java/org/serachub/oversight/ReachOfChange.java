package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.serachub.audit.Fact;
import org.serachub.audit.Receipt;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.proof.Change;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;
import org.serachub.decision.report.DiffReport;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/**
 * How many live cases and how many people a change of policy would touch: counts of whole fields
 * and roles, never a value and never which case. A case that the register of conflicts closes to
 * the one who asks is not counted.
 */
@Singleton
public final class ReachOfChange {
  private final ClosedCases closedCases;
  private final RecordLook recordLook;
  private final Sql sql;

  ReachOfChange(ClosedCases closedCases, RecordLook recordLook, Sql sql) {
    this.closedCases = closedCases;
    this.recordLook = recordLook;
    this.sql = sql;
  }

  /**
   * What one change touches.
   *
   * @param cases open cases in which any agency has a current value of one of its fields
   * @param people who hold one of its roles for an agency of one of its sectors
   */
  public record Touched(long cases, long people) {}

  /** Counts, in the order of the changes; records that it was asked, then renders. */
  public <T> T count(
      Requester by,
      DiffReport effect,
      RequestId request,
      BiFunction<List<Touched>, Receipt, T> render) {
    var holding = holding(Set.copyOf(closedCases.to(by)));
    var seats = seats();
    var touched =
        effect.changes().stream()
            .map(change -> new Touched(cases(change, holding), people(change, seats)))
            .toList();
    var look =
        new Look(
            Look.Kind.CONSULTATION,
            by,
            request,
            List.of(),
            List.of(
                Fact.policy(effect.before()),
                new Fact("asked", "what-a-set-changes"),
                new Fact("set", effect.after())),
            Map.of());
    return recordLook.record(look, receipt -> render.apply(touched, receipt));
  }

  private static long cases(Change change, Map<String, Set<CaseId>> holding) {
    return change.fields().stream()
        .flatMap(field -> holding.getOrDefault(field.id().word(), Set.of()).stream())
        .distinct()
        .count();
  }

  private static long people(Change change, List<Seat> seats) {
    return seats.stream().filter(seat -> seat.in(change)).map(Seat::person).distinct().count();
  }

  private Map<String, Set<CaseId>> holding(Set<CaseId> closed) {
    var holding = new HashMap<String, Set<CaseId>>();
    sql.each(
        """
        SELECT DISTINCT v.field, v.case_id FROM field_value v
          JOIN case_file c ON c.id = v.case_id
          LEFT JOIN field_value later ON later.supersedes = v.id
        WHERE v.ciphertext IS NOT NULL AND later.id IS NULL AND c.stage <> 'closed'
        """,
        row -> {
          var caseId = new CaseId(row.uuid("case_id"));
          if (!closed.contains(caseId)) {
            holding.computeIfAbsent(row.text("field"), field -> new HashSet<>()).add(caseId);
          }
        });
    return holding;
  }

  private List<Seat> seats() {
    return sql.list(
        """
        SELECT g.person, g.role, a.sector FROM role_grant g JOIN agency a ON a.id = g.agency
        WHERE g.confirmed_at IS NOT NULL AND g.ended_at IS NULL
        """,
        Seat::of);
  }

  /** Somebody in a role for an agency. */
  private record Seat(UUID person, Role role, Sector sector) {
    static Seat of(Columns row) throws java.sql.SQLException {
      return new Seat(
          row.uuid("person"), row.term("role", Role.class), row.term("sector", Sector.class));
    }

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
}
