package org.serachub.policy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import org.serachub.platform.Alerts;
import org.serachub.platform.Ids;
import org.serachub.platform.London;
import org.serachub.request.RequestId;

/**
 * The policy set in force, compiled when the hub starts or when a set is approved. Into a database
 * without any, the set that comes with the hub is put; into any other, never.
 */
@Singleton
public final class ActivePolicy {
  private final AuditTrail trail;
  private final PolicySets sets;
  private final Ids ids;
  private final Clock clock;
  private final Alerts alerts;
  private volatile List<InForce> schedule;

  private record InForce(Instant from, CompiledPolicy policy) {}

  /**
   * Reads and compiles what is in force, and what will be.
   *
   * @throws PolicyProblem if a set is not as it was stored, or no longer compiles
   */
  ActivePolicy(AuditTrail trail, PolicySets sets, Ids ids, Clock clock, Alerts alerts) {
    this.trail = trail;
    this.sets = sets;
    this.ids = ids;
    this.clock = clock;
    this.alerts = alerts;
    if (sets.none()) {
      install();
    }
    this.schedule = List.of();
    reload();
    now();
  }

  /** The set in force. */
  public Policy policy() {
    return now();
  }

  /** Its rules as they were read, for showing them. */
  public PolicySet set() {
    return now().set();
  }

  /** Reads anew what is approved; the next decision is taken by it. */
  void reload() {
    var known = schedule;
    schedule =
        sets.approved().stream()
            .map(set -> new InForce(set.activeFrom().orElseThrow(), compiled(known, set)))
            .toList();
  }

  private CompiledPolicy now() {
    var now = clock.instant();
    return schedule.stream()
        .filter(set -> !set.from().isAfter(now))
        .findFirst()
        .or(this::first)
        .orElseThrow(() -> new PolicyProblem("no stored policy set is in force yet"))
        .policy();
  }

  // A clock that was put back must not leave the hub without any policy: the first one stands.
  private Optional<InForce> first() {
    return schedule.isEmpty() ? Optional.empty() : Optional.of(schedule.getLast());
  }

  private CompiledPolicy compiled(List<InForce> known, StoredSet set) {
    return known.stream()
        .map(InForce::policy)
        .filter(policy -> policy.version().equals(set.version()))
        .findFirst()
        .orElseGet(() -> compile(set.documents()));
  }

  private CompiledPolicy compile(PolicyDocuments documents) {
    try {
      return Policies.compile(documents, alerts::raise);
    } catch (RuntimeException e) {
      throw new PolicyProblem("the policy set in force does not compile: " + e.getMessage(), e);
    }
  }

  private void install() {
    var shipped = PolicyDocuments.shipped();
    trail.write(
        () -> {
          var envelope = envelope();
          var from = Optional.of(envelope.at());
          sets.add(
              new StoredSet(
                  ids.next(),
                  shipped,
                  Optional.empty(),
                  envelope.at(),
                  "",
                  Optional.empty(),
                  from,
                  Optional.empty()),
              envelope.eventId());
          return new Audited<>(true, PolicyEvent.of(envelope, "put-in-force", shipped.version()));
        });
  }

  private Envelope envelope() {
    return new Envelope(
        ids.next(),
        London.now(clock),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new RequestId(ids.next()),
        Outcome.DONE,
        Optional.empty());
  }
}
