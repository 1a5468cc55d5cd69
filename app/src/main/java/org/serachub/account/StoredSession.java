package org.serachub.account;

import java.time.Instant;
import java.util.Optional;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;

/**
 * A session as it is kept.
 *
 * @param person empty until somebody has signed in
 * @param grant empty until a role is chosen
 * @param csrf secret for forms, in hexadecimal
 * @param createdAt when the person signed in, or the form was first shown
 */
record StoredSession(
    Digest id,
    Optional<PersonId> person,
    Optional<GrantId> grant,
    String csrf,
    Instant createdAt,
    Instant lastSeenAt) {
  @Override
  public String toString() {
    return "[session]";
  }
}
