package org.serachub.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.serachub.decision.Asking;
import org.serachub.decision.Purpose;
import org.serachub.decision.Reader;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.request.CaseId;
import org.serachub.request.ConferenceId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;
import org.serachub.request.Target;

/**
 * A case, the agenda item through which a reader comes to it, if any, and the reader's standing
 * there.
 */
record Place(Target target, String reference, Stage caseStage, Optional<Item> item, Reader reader) {
  /** A conference whose item nobody closed ends this long after its planned end. */
  private static final Duration AFTER_THE_END = Duration.ofHours(12);

  CaseId caseId() {
    return target.caseId();
  }

  Asking asking(Purpose purpose, Instant now) {
    return new Asking(purpose, item.map(found -> found.stageAt(now)).orElse(caseStage));
  }

  /** When the conference begins through which the reader comes to the case. */
  Optional<Instant> conference() {
    return item.filter(found -> reader.invited() || reader.role() == Role.COORDINATOR)
        .map(Item::startsAt);
  }

  boolean undertakingDue() {
    return reader.invited() && stillToAccept();
  }

  /** A coordinator sorts cases without an undertaking, and reads no pack without one. */
  boolean packUndertakingDue() {
    return (reader.invited() || reader.role() == Role.COORDINATOR) && stillToAccept();
  }

  /** Whoever owns an open action reads it under the undertaking, invited or not. */
  boolean deliveryUndertakingDue() {
    return packUndertakingDue() || reader.actionOwner() && stillToAccept();
  }

  private boolean stillToAccept() {
    return item.isPresent() && !reader.undertaking() && !reader.excluded();
  }

  /** An item of an agenda. */
  record Item(
      ItemId id,
      CaseId caseId,
      ConferenceId conference,
      String code,
      Stage stage,
      Instant startsAt,
      Instant endsAt,
      Optional<PersonId> chair) {
    boolean open() {
      return stage != Stage.CLOSED;
    }

    Stage stageAt(Instant now) {
      return stage == Stage.IN_CONFERENCE && now.isAfter(endsAt.plus(AFTER_THE_END))
          ? Stage.FOLLOW_UP
          : stage;
    }
  }
}
