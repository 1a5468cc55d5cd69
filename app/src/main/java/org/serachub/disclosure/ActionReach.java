package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Asking;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.Purpose;
import org.serachub.decision.Reader;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.AgencyId;

/**
 * Whether an agency could read an action that it is given, from rules and agreements alone; no case
 * is looked at.
 */
@Singleton
public final class ActionReach {
  private static final FieldId TITLE = new FieldId("action-title");
  private final ActivePolicy activePolicy;
  private final Agreements agreements;
  private final Clock clock;

  ActionReach(ActivePolicy activePolicy, Agreements agreements, Clock clock) {
    this.activePolicy = activePolicy;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** An agency, as far as the question goes. */
  public record Party(AgencyId agency, Sector sector) {}

  /** What stands in the way. */
  public enum Answer {
    /** Nothing. */
    READS,
    /** No live agreement with the host covers it. */
    NO_AGREEMENT,
    /** The rules, whatever is agreed. */
    RULES
  }

  /** Whether people of {@code owner} could read an action that {@code host} keeps. */
  public Answer of(Party owner, Party host) {
    if (owner.agency().equals(host.agency())) {
      return Answer.READS;
    }
    var today = LocalDate.ofInstant(clock.instant(), Gather.LONDON);
    var category = activePolicy.policy().catalogue().require(TITLE).category().id();
    var state =
        agreements
            .on(today)
            .between(host.agency(), owner.agency(), category, Purpose.ACTION_DELIVERY);
    if (level(owner, host, AgreementState.LIVE) != Level.SHOWN) {
      return Answer.RULES;
    }
    return level(owner, host, state) == Level.SHOWN ? Answer.READS : Answer.NO_AGREEMENT;
  }

  private Level level(Party owner, Party host, AgreementState state) {
    return activePolicy
        .policy()
        .ceiling(
            new Reader(
                Role.REPRESENTATIVE, owner.sector(), false, false, false, false, true, true, false),
            new Asking(Purpose.ACTION_DELIVERY, Stage.FOLLOW_UP),
            TITLE,
            SubjectKind.SURVIVOR,
            List.of(
                new OtherCustodian(
                    host.sector(), new Basis(ConsentState.NOT_ASKED, state, Set.of()))));
  }
}
