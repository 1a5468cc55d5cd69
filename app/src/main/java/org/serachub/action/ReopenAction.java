package org.serachub.action;

import jakarta.inject.Singleton;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.casefile.ConferenceValues;
import org.serachub.casefile.Writes;
import org.serachub.disclosure.Standing;
import org.serachub.request.Acting;

/**
 * Opens an action again that was said to be over, because it is not. Its owner is asked anew, and
 * the reason stands with what was reported.
 */
@Singleton
public final class ReopenAction {
  private static final String WORD = "reopen-action";

  private final Writes writes;
  private final Standing standing;
  private final CaseItems items;
  private final ConferenceValues values;
  private final Actions actions;

  ReopenAction(
      Writes writes, Standing standing, CaseItems items, ConferenceValues values, Actions actions) {
    this.writes = writes;
    this.standing = standing;
    this.items = items;
    this.values = values;
    this.actions = actions;
  }

  /**
   * Opens it again.
   *
   * @param shown in the version that the requester was shown
   * @param reason why it is not over
   * @throws ActionRefusal if there is none for this requester, it is open, the case is before no
   *     conference, or somebody changed it since
   */
  public void reopen(Acting acting, CaseAction shown, String reason) {
    writes.anew(
        acting,
        envelope -> {
          if (!standing.mayDirect(acting.requester(), shown.caseId())) {
            throw ActionRefusal.absent();
          }
          if (shown.state().open() || items.open(shown.caseId()).isEmpty()) {
            throw ActionRefusal.notNow();
          }
          var opened = shown.in(ActionState.PROPOSED, envelope.at());
          if (!actions.replace(opened, envelope.eventId())) {
            throw ActionRefusal.stale();
          }
          var strand = values.of(shown.caseId(), shown.entry());
          var facts = values.add(acting, strand, ActionFields.PROGRESS, reason, envelope);
          return new Audited<>(opened, ActionEvent.changed(WORD, envelope, opened, facts));
        });
  }

  /** True if something can be agreed of that case now: it is before a conference. */
  public boolean possible(CaseAction action) {
    return !action.state().open() && items.open(action.caseId()).isPresent();
  }
}
