package org.serachub.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.serachub.request.PersonId;

/**
 * Somebody who has, or is invited to have, an account.
 *
 * @param address e-mail address by which they sign in: printable ASCII, lower case
 * @param leavesOn the first day on which they have no access
 * @param eventId the event that last changed who may sign in as this person
 * @param version counts changes, so that a stale form is noticed
 */
public record Person(
    PersonId id,
    String address,
    String name,
    Status status,
    Optional<LocalDate> leavesOn,
    Instant createdAt,
    UUID eventId,
    long version) {

  /** True if they may be signed in on {@code day}. */
  public boolean mayEnterOn(LocalDate day) {
    return status == Status.ACTIVE && !leftBy(day);
  }

  /** True if {@code day} is one on which they have no access because they have left. */
  public boolean leftBy(LocalDate day) {
    return leavesOn.filter(left -> !day.isBefore(left)).isPresent();
  }

  /** The same person in another state, by another event. */
  public Person with(Status changed, UUID event) {
    return new Person(id, address, name, changed, leavesOn, createdAt, event, version);
  }

  /** The same person leaving on another day, or staying. */
  public Person leaving(Optional<LocalDate> day, UUID event) {
    return new Person(id, address, name, status, day, createdAt, event, version);
  }
}
