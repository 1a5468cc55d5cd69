package org.serachub.conference.outcome;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.Act;
import org.serachub.conference.Acts;
import org.serachub.conference.Agendas;
import org.serachub.conference.Refusal;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.request.EntryId;
import org.serachub.request.ItemId;

/** Records what the conference decided on an item, while it discusses it and until it is closed. */
@Singleton
@Requires(beans = Acts.class)
public final class RecordOutcome {
  /** When an outcome can be recorded. */
  public static final Set<Stage> STAGES = Set.of(Stage.IN_CONFERENCE, Stage.FOLLOW_UP);

  private final Acts acts;
  private final Agendas agendas;
  private final WriteOutcome writeOutcome;

  RecordOutcome(Acts acts, Agendas agendas, WriteOutcome writeOutcome) {
    this.acts = acts;
    this.agendas = agendas;
    this.writeOutcome = writeOutcome;
  }

  /**
   * Records the answers that were changed, all of them or none.
   *
   * @param entry {@link OutcomeEntries#only}, or a decision's own
   * @throws Refusal if there is no such item for this person, it is not being discussed, or
   *     somebody answered one of the questions since it was shown
   */
  public void record(Act act, ItemId id, EntryId entry, List<Answer> answers) {
    act.requireRole(Set.of(Role.COORDINATOR, Role.CHAIR));
    if (answers.isEmpty()) {
      return;
    }
    acts.perform(
        act,
        envelope -> {
          var item = agendas.item(act.by(), id);
          if (!STAGES.contains(item.stage())) {
            throw Refusal.notNow();
          }
          writeOutcome.write(act, item, entry, answers, envelope.eventId());
          return new Audited<>(item, new OutcomeRecorded(envelope, item));
        });
  }
}
