package org.serachub.account;

import jakarta.inject.Singleton;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Shuts somebody out at once, until an administrator lets them back in. */
@Singleton
public final class SuspendPerson {
  private final ChangePerson people;

  SuspendPerson(ChangePerson people) {
    this.people = people;
  }

  /** Suspends them; false if there is no such person, or it is the administrator. */
  public boolean suspend(Requester administrator, PersonId person, RequestId request) {
    return people.change(
        administrator,
        person,
        "person-suspended",
        (found, event) -> found.with(Status.SUSPENDED, event),
        request);
  }
}
