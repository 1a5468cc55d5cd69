package org.serachub.bundle.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Stage;

/** A conference of a bundle, its agenda in order. */
public record Conference(
    Written<String> code,
    Written<String> title,
    Written<String> place,
    Written<Instant> starts,
    Written<Instant> ends,
    Optional<Written<String>> chair,
    Bundle.Actor scheduledBy,
    List<Item> items,
    List<Undertaking> undertakings,
    Fingerprint print) {

  /**
   * One case on the agenda.
   *
   * @param minutes planned for it, 1 to 240
   * @param sealed when its packs were sealed; needed from stage pack-sealed on
   */
  public record Item(
      Written<String> caseKey,
      int minutes,
      Written<Stage> stage,
      Optional<Written<Instant>> sealed,
      List<Written<String>> invited,
      Written<Instant> invitedAt) {}

  /** Somebody's acceptance of the undertaking. */
  public record Undertaking(Bundle.Actor person, Written<Instant> at) {}
}
