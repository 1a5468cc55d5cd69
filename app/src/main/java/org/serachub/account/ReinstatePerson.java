package org.serachub.account;

import jakarta.inject.Singleton;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Lets somebody back in who was suspended. */
@Singleton
public final class ReinstatePerson {
  private final ChangePerson people;
  private final People kept;

  ReinstatePerson(ChangePerson people, People kept) {
    this.people = people;
    this.kept = kept;
  }

  /** Lets them in; false if there is no such person, or it is the administrator. */
  public boolean reinstate(Requester administrator, PersonId person, RequestId request) {
    var chosen = kept.account(person).flatMap(People.Account::stored).isPresent();
    return people.change(
        administrator,
        person,
        "person-reinstated",
        (found, event) -> found.with(chosen ? Status.ACTIVE : Status.INVITED, event),
        request);
  }
}
