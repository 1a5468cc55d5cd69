package org.serachub.action;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.casefile.ConferenceValues;
import org.serachub.casefile.Writes;
import org.serachub.disclosure.Standing;
import org.serachub.request.Acting;
import org.serachub.request.Requester;

/**
 * Accepts an action, hands it back, reports on it or brings it to an end, which its owner's people
 * do; opens it again or calls it off, which those do who direct it.
 */
@Singleton
public final class TakeStep {
  private final Writes writes;
  private final Standing standing;
  private final ConferenceValues values;
  private final Actions actions;
  private final CaseItems items;

  TakeStep(
      Writes writes, Standing standing, ConferenceValues values, Actions actions, CaseItems items) {
    this.writes = writes;
    this.standing = standing;
    this.values = values;
    this.actions = actions;
    this.items = items;
  }

  /** What this requester can do with that action now. */
  public List<ActionStep> possible(Requester by, CaseAction action) {
    return Stream.of(ActionStep.values())
        .filter(step -> now(action, step) && may(by, action, step))
        .toList();
  }

  /** True if this requester may take that step with it at one time or another. */
  public boolean may(Requester by, CaseAction action, ActionStep step) {
    return ActionStep.OF_DIRECTORS.contains(step)
        ? standing.mayDirect(by, action.caseId())
            && standing.deliveryUndertakingDue(by, action.caseId()).isEmpty()
        : may(by, action);
  }

  /** True if it can be taken as the action stands; to be done again, its case must be heard. */
  public boolean now(CaseAction action, ActionStep step) {
    return step.after(action.state())
        && (step != ActionStep.REOPEN || items.open(action.caseId()).isPresent());
  }

  /** True if the action is this requester's, who may take the steps of an owner. */
  public boolean may(Requester by, CaseAction action) {
    return action.state().owned()
        && by.agency().filter(action.owner().agency()::equals).isPresent()
        && standing.mayDeliver(by, action.caseId());
  }

  /**
   * Takes the step.
   *
   * @param shown in the version that the requester was shown
   * @param text what the step writes; empty where it writes nothing
   * @throws ActionRefusal if there is none for this requester, somebody changed it since, or the
   *     step cannot be taken from where it stands
   */
  public void take(Acting acting, CaseAction shown, ActionStep step, Optional<String> text) {
    if (step.writes().isPresent() != text.isPresent()) {
      throw new IllegalArgumentException("a step with the wrong words");
    }
    writes.anew(
        acting,
        envelope -> {
          if (!may(acting.requester(), shown, step)) {
            throw ActionRefusal.absent();
          }
          if (!now(shown, step) || step == ActionStep.REOPEN && !held(shown)) {
            throw ActionRefusal.notNow();
          }
          var moved = shown.in(step.to(), envelope.at());
          if (!actions.replace(moved, envelope.eventId())) {
            throw ActionRefusal.stale();
          }
          var facts = text.map(said -> add(acting, shown, step, said, envelope)).orElse(List.of());
          return new Audited<>(
              moved, ActionEvent.changed(step.word() + "-action", envelope, moved, facts));
        });
  }

  private boolean held(CaseAction action) {
    return items.held(action.caseId()).isPresent();
  }

  private List<Fact> add(
      Acting acting, CaseAction action, ActionStep step, String text, Envelope envelope) {
    return values.add(
        acting,
        values.of(action.caseId(), action.entry()),
        step.writes().orElseThrow(),
        text,
        envelope);
  }
}
