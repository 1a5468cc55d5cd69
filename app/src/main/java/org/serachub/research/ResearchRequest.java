package org.serachub.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.serachub.decision.Stage;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.ItemId;

/**
 * One agency asked to search its records for one agenda item, which follows from its invitation.
 *
 * @param due the last day for the return; empty if it falls in a year without known bank holidays
 * @param reminded when it was last reminded
 * @param version rises with each change of the return; 0 before the first
 */
public record ResearchRequest(
    Item item,
    AgencyId agency,
    String agencyName,
    Optional<LocalDate> due,
    ReturnState state,
    Optional<Instant> reminded,
    long version) {

  /** The item, with the case and conference it belongs to. */
  public record Item(
      ItemId id,
      CaseId caseId,
      String reference,
      Stage stage,
      String conference,
      String title,
      Instant startsAt) {}

  /** True if the return is awaited and its day has passed. */
  public boolean overdue(LocalDate today) {
    return state.outstanding() && due.filter(day -> day.isBefore(today)).isPresent();
  }

  /** True while the pack is not sealed, so that a return can be given and opened again. */
  public boolean open() {
    return item.stage() == Stage.RESEARCH;
  }
}
