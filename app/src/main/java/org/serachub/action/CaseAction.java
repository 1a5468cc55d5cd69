package org.serachub.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.EntryId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;

/**
 * An action as its row has it: who, by when and how far, and nothing it says.
 *
 * @param item at which it was agreed
 * @param entry keeps the values that say what it is
 * @param changedAt when it last went to another state or owner
 * @param version rises with each change
 */
public record CaseAction(
    ActionId id,
    CaseId caseId,
    ItemId item,
    EntryId entry,
    Owner owner,
    LocalDate due,
    ActionState state,
    Instant agreedAt,
    Instant changedAt,
    long version) {
  /**
   * Whose it is.
   *
   * @param person of that agency; empty: whoever of the agency sees to it
   */
  public record Owner(AgencyId agency, Optional<PersonId> person) {}

  /** True if it should have been done by now. */
  public boolean overdue(LocalDate today) {
    return state.open() && due.isBefore(today);
  }

  CaseAction in(ActionState next, Instant at) {
    return new CaseAction(id, caseId, item, entry, owner, due, next, agreedAt, at, version);
  }

  CaseAction of(Owner next, ActionState anew, Instant at) {
    return new CaseAction(id, caseId, item, entry, next, due, anew, agreedAt, at, version);
  }

  CaseAction dueOn(LocalDate day) {
    return new CaseAction(id, caseId, item, entry, owner, day, state, agreedAt, changedAt, version);
  }
}
