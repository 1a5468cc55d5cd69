package org.serachub.policy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.serachub.account.Envelopes;
import org.serachub.account.Superseded;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.decision.Role;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.report.DiffReport;
import org.serachub.platform.Ids;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/**
 * What becomes of proposed policy sets: kept once they are sound, then approved from a moment on or
 * turned down by a data protection officer. What widens is approved by another than its proposer.
 */
@Singleton
public final class Proposals {
  private final PolicySets sets;
  private final ActivePolicy active;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Ids ids;

  Proposals(PolicySets sets, ActivePolicy active, AuditTrail trail, Envelopes envelopes, Ids ids) {
    this.sets = sets;
    this.active = active;
    this.trail = trail;
    this.envelopes = envelopes;
    this.ids = ids;
  }

  /** Keeps a set for a data protection officer to decide on. */
  public UUID propose(Requester by, Sound sound, String reason, RequestId request) {
    return trail
        .write(
            () -> {
              var envelope = envelopes.of(by, request);
              var set =
                  new StoredSet(
                      ids.next(),
                      sound.documents(),
                      Optional.of(by.person()),
                      envelope.at(),
                      reason,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty());
              sets.add(set, envelope.eventId());
              return new Audited<>(set.id(), PolicyEvent.of(envelope, "proposed", set.version()));
            })
        .result();
  }

  /**
   * How a proposal differs from the set in force; one that was approved, from the set whose place
   * it took. The first of all differs from nothing.
   */
  public DiffReport effect(StoredSet set) {
    return DiffReport.between(against(set), read(set));
  }

  /** True if no set was in force before it. */
  public boolean first(StoredSet set) {
    return sets.approved().getLast().id().equals(set.id());
  }

  private PolicySet against(StoredSet set) {
    var lastFirst = sets.approved();
    var at = lastFirst.stream().map(StoredSet::id).toList().indexOf(set.id());
    return at < 0 ? active.set() : read(lastFirst.get(Math.min(at + 1, lastFirst.size() - 1)));
  }

  /** True if that officer may approve it: it does not widen, or somebody else proposed it. */
  public boolean mayApprove(Requester by, StoredSet proposal, DiffReport effect) {
    return !effect.widens() || !proposal.isOf(by.person());
  }

  /** True if they may turn it down: an officer any, whoever proposed it their own. */
  private static boolean mayRefuse(Requester by, StoredSet proposal) {
    return by.role() == Role.DPO || proposal.isOf(by.person());
  }

  /**
   * Puts a proposal in force.
   *
   * @param against the version it was compared with when the officer read what it changes
   * @param from the moment; one that has passed counts as now
   * @throws Superseded if another set has come into force since, it waits no longer, or the officer
   *     may not approve it
   */
  public void approve(
      Requester by, StoredSet proposal, String against, Instant from, RequestId request) {
    if (!active.set().version().equals(against) || !mayApprove(by, proposal, effect(proposal))) {
      throw new Superseded();
    }
    trail.write(
        () -> {
          var envelope = envelopes.of(by, request);
          var moment = from.isBefore(envelope.at()) ? envelope.at() : from;
          if (!sets.approve(proposal.id(), by.person(), moment, envelope.eventId())) {
            throw new Superseded();
          }
          return new Audited<>(
              true, PolicyEvent.of(envelope, "approved", proposal.version()).from(moment));
        });
    active.reload();
  }

  /**
   * Turns a proposal down, or withdraws one's own.
   *
   * @throws Superseded if it waits no longer, or is not theirs to turn down
   */
  public void refuse(Requester by, StoredSet proposal, RequestId request) {
    if (!mayRefuse(by, proposal)) {
      throw new Superseded();
    }
    trail.write(
        () -> {
          var envelope = envelopes.of(by, request);
          if (!sets.refuse(proposal.id(), by.person(), envelope.at(), envelope.eventId())) {
            throw new Superseded();
          }
          return new Audited<>(true, PolicyEvent.of(envelope, "turned-down", proposal.version()));
        });
  }

  private static PolicySet read(StoredSet proposal) {
    return ReadPolicy.read(proposal.documents());
  }

  /** Documents in which nothing is wrong. */
  public record Sound(PolicyDocuments documents) {}
}
