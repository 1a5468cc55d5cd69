package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.CaseMoved;
import org.serachub.decision.Stage;
import org.serachub.keys.Clause;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;

/**
 * Closes a case with its item, and opens it again when it is heard again. Of a closed case each
 * agency reads what it recorded itself, and nothing else.
 */
@Singleton
@Requires(beans = Acts.class)
public final class CaseStages {
  private final Acts acts;
  private final AgendaItems items;
  private final SignedRows rows;

  CaseStages(Acts acts, AgendaItems items, SignedRows rows) {
    this.acts = acts;
    this.items = items;
    this.rows = rows;
  }

  /**
   * Closes the case of an item, unless it is closed.
   *
   * @throws Refusal if its row was edited
   */
  public void close(Act act, AgendaItem item) {
    if (items.openCase(item.reference()).isPresent()) {
      move(act, item, Clause.of("stage <> ?", Stage.CLOSED), Stage.CLOSED);
    }
  }

  /**
   * Has the case of an item researched anew, if it is closed.
   *
   * @throws Refusal if its row was edited
   */
  void reopen(Act act, AgendaItem item) {
    if (items.openCase(item.reference()).isEmpty()) {
      move(act, item, Clause.of("stage = ?", Stage.CLOSED), Stage.RESEARCH);
    }
  }

  private void move(Act act, AgendaItem item, Clause from, Stage to) {
    acts.perform(
        act,
        envelope -> {
          if (!rows.change(
              SignedTable.CASE_FILE,
              envelope.eventId(),
              Clause.of("stage = ?, version = version + 1", to),
              Clause.of("id = ?", item.caseId().value()).and(from))) {
            throw Refusal.stale();
          }
          return new Audited<>(item, new CaseMoved(envelope, item, to));
        });
  }
}
