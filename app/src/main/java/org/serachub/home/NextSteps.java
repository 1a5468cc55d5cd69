package org.serachub.home;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.serachub.disclosure.Candidate;
import org.serachub.disclosure.Standing;
import org.serachub.request.Requester;

/**
 * What a home page is made of, role by role. A feature that has something to be done next has a
 * class of its own here, and a line below for each role it concerns.
 */
@Singleton
final class NextSteps {
  private final Standing standing;
  private final ConferenceTasks conferences;
  private final ResearchTasks research;
  private final ConsentTasks consents;
  private final OversightTasks oversight;
  private final PeopleTasks people;
  private final DeputyTasks deputies;
  private final ReferralTasks referrals;

  NextSteps(
      Standing standing,
      ConferenceTasks conferences,
      ResearchTasks research,
      ConsentTasks consents,
      OversightTasks oversight,
      PeopleTasks people,
      DeputyTasks deputies,
      ReferralTasks referrals) {
    this.standing = standing;
    this.conferences = conferences;
    this.research = research;
    this.consents = consents;
    this.oversight = oversight;
    this.people = people;
    this.deputies = deputies;
    this.referrals = referrals;
  }

  /** The sections, the most pressing first. */
  List<ToDo> of(Requester by) {
    return Stream.of(
            referrals.answers(by), ofRole(by), referrals.unsent(by), deputies.standingIn(by))
        .flatMap(Collection::stream)
        .toList();
  }

  private List<ToDo> ofRole(Requester by) {
    return switch (by.role()) {
      case COORDINATOR -> {
        // All of them are looked at: a hundred at a time would take longer.
        var all = standing.candidates(by).reversed();
        yield List.of(
            CaseTasks.referred(all),
            CaseTasks.offAgenda(all),
            research.awaited(by),
            conferences.toSeal(by),
            conferences.upcoming(by),
            ActionTasks.directing());
      }
      case CHAIR ->
          List.of(
              conferences.upcoming(by),
              conferences.toFinish(by),
              ActionTasks.directing(),
              CaseTasks.mine(mine(by)));
      case REPRESENTATIVE ->
          people.leads(by)
              ? List.of(
                  research.owed(by),
                  conferences.upcoming(by),
                  ActionTasks.delivering(),
                  people.toConfirm(by),
                  CaseTasks.mine(mine(by)))
              : List.of(
                  research.owed(by),
                  conferences.upcoming(by),
                  ActionTasks.delivering(),
                  CaseTasks.mine(mine(by)));
      case ADVOCATE ->
          List.of(
              CaseTasks.survivors(mine(by)),
              research.owed(by),
              consents.toRenew(by),
              conferences.upcoming(by),
              ActionTasks.delivering());
      case DPO ->
          List.of(
              oversight.alerts(),
              people.toConfirm(by),
              oversight.lapsing(),
              people.leaving("/oversight/people?state=leaving"),
              oversight.verified(),
              oversight.elsewhere());
      case ADMINISTRATOR ->
          List.of(
              people.invited(),
              people.withoutLead(),
              people.leaving("/administration"),
              people.administration());
      case OBSERVER -> List.of(conferences.counted(by));
    };
  }

  private Stream<Candidate> mine(Requester by) {
    return standing.byOpening(by, Standing.Way.OLDEST_FIRST);
  }
}
