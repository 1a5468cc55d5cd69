package org.serachub.policy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Envelope;
import org.serachub.audit.Outcome;
import org.serachub.decision.Policy;
import org.serachub.decision.engine.CompiledPolicy;
import org.serachub.decision.engine.Policies;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicySet;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.Alerts;
import org.serachub.platform.Ids;
import org.serachub.platform.database.Sql;
import org.serachub.request.RequestId;

/**
 * The policy set in force, compiled once at the start. Into a database without any, the set that
 * comes with the hub is put; into any other, never.
 */
@Singleton
public final class ActivePolicy {
  private final AuditTrail trail;
  private final SignedRows rows;
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final CompiledPolicy policy;

  /**
   * Reads and compiles the set in force.
   *
   * @throws PolicyProblem if it is not as it was stored, or no longer compiles
   */
  ActivePolicy(AuditTrail trail, SignedRows rows, Sql sql, Ids ids, Clock clock, Alerts alerts) {
    this.trail = trail;
    this.rows = rows;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.policy = compile(stored().orElseGet(this::install), alerts);
  }

  /** The set in force. */
  public Policy policy() {
    return policy;
  }

  /** Its rules as they were read, for showing them. */
  public PolicySet set() {
    return policy.set();
  }

  private Optional<byte[]> stored() {
    var newest =
        rows.list(
            SignedTable.POLICY_SET,
            "active_from IS NOT NULL AND active_from <= ? ORDER BY active_from DESC, id LIMIT 1",
            row -> row.bytes("documents"),
            clock.instant());
    if (newest.stream().anyMatch(set -> !set.genuine())) {
      throw new PolicyProblem("the policy set in force is not as it was stored");
    }
    return newest.stream().findFirst().map(SignedRows.Signed::row);
  }

  private byte[] install() {
    refuseIfAnyIsStored();
    var shipped = PolicyDocuments.shipped();
    return trail
        .write(
            () -> {
              var event = new PolicyEvent(envelope(), shipped.version());
              rows.insert(
                  SignedTable.POLICY_SET,
                  NewRow.of(
                      event.envelope().eventId(),
                      ids.next(),
                      shipped.version(),
                      shipped.toBytes(),
                      event.envelope().at(),
                      null,
                      event.envelope().at(),
                      null));
              return new Audited<>(shipped.toBytes(), event);
            })
        .result();
  }

  private void refuseIfAnyIsStored() {
    if (!sql.list("SELECT id FROM policy_set LIMIT 1", row -> row.uuid("id")).isEmpty()) {
      throw new PolicyProblem("no stored policy set is in force yet");
    }
  }

  private Envelope envelope() {
    return new Envelope(
        ids.next(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new RequestId(ids.next()),
        Outcome.DONE,
        Optional.empty());
  }

  private static CompiledPolicy compile(byte[] documents, Alerts alerts) {
    try {
      return Policies.compile(PolicyDocuments.fromBytes(documents), alerts::raise);
    } catch (RuntimeException e) {
      throw new PolicyProblem("the policy set in force does not compile: " + e.getMessage(), e);
    }
  }
}
