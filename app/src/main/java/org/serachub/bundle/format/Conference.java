package org.serachub.bundle.format;

import java.time.Instant;
import java.time.LocalDate;
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
      Written<Instant> invitedAt,
      List<Action> actions) {}

  /**
   * Something that was agreed at an item.
   *
   * @param entry of the values that say what it is; the host keeps them
   * @param person of the owner's agency who sees to it, if anybody in particular does
   */
  public record Action(
      Written<String> entry,
      Written<String> owner,
      Optional<Written<String>> person,
      Written<LocalDate> due,
      Written<String> state,
      Written<Instant> agreed) {}

  /** Somebody's acceptance of the undertaking. */
  public record Undertaking(Bundle.Actor person, Written<Instant> at) {}
}
