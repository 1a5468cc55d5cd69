package org.serachub.disclosure;

import java.time.Instant;
import java.util.Optional;
import org.serachub.decision.Stage;
import org.serachub.request.CaseId;
import org.serachub.request.Target;

/**
 * A case that a list may ask the door about: what the list can be ordered and narrowed by before
 * the door says whether the case is there. Nothing of it may be told to anybody as such.
 *
 * @param stage as the door will show it
 * @param onAgenda true if it is on the agenda of a conference
 * @param due true if the reader owes an undertaking first: until then all but the reference is none
 *     of the reader's business, and orders and narrows nothing
 * @param conference when the conference begins that the reader may know of
 */
public record Candidate(
    CaseId id,
    String reference,
    Instant opened,
    Stage stage,
    boolean onAgenda,
    boolean due,
    Optional<Instant> conference) {
  /** As the door is asked for it. */
  public Target target() {
    return new Target(id, Optional.empty());
  }

  /** True if it waits for an agenda: past referral, not closed, and on none. */
  public boolean waits() {
    return !onAgenda && stage != Stage.REFERRED && stage != Stage.CLOSED;
  }
}
