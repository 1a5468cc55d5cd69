package org.serachub.action;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.AgendaItems;
import org.serachub.decision.Stage;
import org.serachub.request.CaseId;

/** Finds the agenda item at which something can be agreed about a case. */
@Singleton
final class CaseItems {
  // Before the packs are sealed nobody but the coordinator could read an action.
  private static final Set<Stage> STAGES =
      Set.of(Stage.PACK_SEALED, Stage.IN_CONFERENCE, Stage.FOLLOW_UP);

  private final AgendaItems items;

  CaseItems(AgendaItems items) {
    this.items = items;
  }

  /** The one that the case is on, if its packs are sealed and it is not closed. */
  Optional<AgendaItem> open(CaseId caseId) {
    return items.current(caseId).filter(item -> STAGES.contains(item.stage()));
  }

  /** The same, which nobody can close before this transaction ends. */
  Optional<AgendaItem> held(CaseId caseId) {
    return open(caseId).filter(item -> items.hold(item.id()).filter(STAGES::contains).isPresent());
  }
}
