package org.serachub.conference;

import java.time.Instant;
import java.util.Optional;
import org.serachub.decision.Stage;
import org.serachub.request.CaseId;
import org.serachub.request.ConferenceId;
import org.serachub.request.ItemId;

/**
 * One case on one agenda.
 *
 * @param reference of the case
 * @param position orders the agenda; never shown, since a gap would tell of an item left out
 * @param minutes set aside for it, 1 to 240
 * @param sealedAt when the packs were sealed
 * @param version rises with each change
 */
public record AgendaItem(
    ItemId id,
    ConferenceId conference,
    CaseId caseId,
    String reference,
    int position,
    int minutes,
    Stage stage,
    Optional<Instant> sealedAt,
    long version) {
  /** True while its packs can be read: from their sealing until the discussion ends. */
  public boolean hasPacks() {
    return stage == Stage.PACK_SEALED || stage == Stage.IN_CONFERENCE;
  }
}
