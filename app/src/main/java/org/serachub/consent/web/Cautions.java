package org.serachub.consent.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.consent.DecideToShare.ToShare;
import org.serachub.consent.DecideToShare.Urgency;
import org.serachub.decision.Gateway;
import org.serachub.decision.Sector;
import org.serachub.request.AgencyId;

/**
 * What the law asks before a decision, as far as it is known: it warns and asks for a reason, it
 * never stands in the way. All of it is to be confirmed by the partnership's DPO [K].
 */
@Singleton
final class Cautions {
  private static final Duration LONG = Duration.ofDays(183);
  private static final String NRM = "nrm";

  private final Agencies agencies;
  private final Clock clock;

  Cautions(Agencies agencies, Clock clock) {
    this.agencies = agencies;
    this.clock = clock;
  }

  /** The warnings that a decision calls for, each a sentence; none is usual. */
  List<String> of(List<ToShare> shares) {
    var all = new ArrayList<String>();
    var first = shares.getFirst();
    if (shares.stream().anyMatch(share -> reachesEnforcement(share))) {
      all.add(
          "This shares with immigration enforcement. People stay away from help where they fear it."
              + " Two people of the partnership should have agreed to it [K].");
    }
    if (shares.stream().anyMatch(share -> share.scope().category().equals(Optional.of(NRM)))) {
      all.add(
          "An adult is referred to the National Referral Mechanism with their own consent only."
              + " This decision shares what is known of it and replaces no consent to a referral"
              + " [K].");
    }
    if (first.gateway() == Gateway.VITAL_INTERESTS && first.urgency() == Urgency.ORDINARY) {
      all.add(
          "Vital interests are somebody's life or bodily integrity, and you say that no life"
              + " depends on it. Another ground may fit better [K].");
    }
    if (first.endsAt().isAfter(clock.instant().plus(LONG))) {
      all.add(
          "This runs longer than half a year. A decision against or without somebody's word should"
              + " end as soon as it has served its purpose [K].");
    }
    return List.copyOf(all);
  }

  private boolean reachesEnforcement(ToShare share) {
    return share.scope().sector().equals(Optional.of(Sector.IMMIGRATION_ENFORCEMENT))
        || share.scope().agency().filter(this::enforces).isPresent();
  }

  private boolean enforces(UUID agency) {
    return agencies
        .find(new AgencyId(agency))
        .map(Agency::sector)
        .filter(Sector.IMMIGRATION_ENFORCEMENT::equals)
        .isPresent();
  }
}
