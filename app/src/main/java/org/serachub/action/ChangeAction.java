package org.serachub.action;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.casefile.ConferenceValues;
import org.serachub.casefile.Writes;
import org.serachub.decision.FieldId;
import org.serachub.disclosure.Standing;
import org.serachub.request.Acting;

/** Changes what an action says and when it is due. What it said before stays in the record. */
@Singleton
public final class ChangeAction {
  private final Writes writes;
  private final Standing standing;
  private final ConferenceValues values;
  private final Actions actions;

  ChangeAction(Writes writes, Standing standing, ConferenceValues values, Actions actions) {
    this.writes = writes;
    this.standing = standing;
    this.values = values;
    this.actions = actions;
  }

  /**
   * Changes it; a text that is as it was is left alone.
   *
   * @param seen as the requester was shown it, in the version that was shown
   * @throws ActionRefusal if there is none for this requester, or somebody changed it since
   */
  public void change(Acting acting, SeenAction seen, AddAction.Words words, LocalDate due) {
    writes.anew(
        acting,
        envelope -> {
          if (!standing.mayDirect(acting.requester(), seen.row().caseId())) {
            throw ActionRefusal.absent();
          }
          var changed = seen.row().dueOn(due);
          if (!actions.replace(changed, envelope.eventId())) {
            throw ActionRefusal.stale();
          }
          var facts = facts(acting, seen, words, envelope);
          return new Audited<>(
              changed, ActionEvent.changed("change-action", envelope, changed, facts));
        });
  }

  private List<Fact> facts(
      Acting acting, SeenAction seen, AddAction.Words words, Envelope envelope) {
    var strand = values.of(seen.row().caseId(), seen.row().entry());
    var facts = new ArrayList<Fact>();
    for (var text :
        List.of(
            new Text(ActionFields.TITLE, seen.title(), words.title()),
            new Text(ActionFields.MEASURE, seen.measure(), words.measure()),
            new Text(ActionFields.RISK, seen.risk(), words.risk()))) {
      if (!text.before().equals(text.after())) {
        facts.addAll(values.replace(acting, strand, text.field(), text.after(), envelope));
      }
    }
    return facts;
  }

  private record Text(FieldId field, String before, String after) {}
}
