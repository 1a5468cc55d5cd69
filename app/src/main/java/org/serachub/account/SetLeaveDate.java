package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Says from which day somebody has no access; with none, they stay. */
@Singleton
public final class SetLeaveDate {
  private final ChangePerson people;

  SetLeaveDate(ChangePerson people) {
    this.people = people;
  }

  /** Sets the day; false if there is no such person, or it is the administrator. */
  public boolean set(
      Requester administrator, PersonId person, Optional<LocalDate> day, RequestId request) {
    return people.change(
        administrator,
        person,
        "leave-date-set",
        (found, event) -> found.leaving(day, event),
        request);
  }
}
