package org.serachub.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.serachub.keys.KeyedPrint;
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
  /** Over all but when it was last seen. */
  byte[] code(KeyedPrint prints) {
    var words =
        List.of(
            id.hex(),
            person.map(Object::toString).orElse(""),
            grant.map(Object::toString).orElse(""),
            csrf,
            createdAt.truncatedTo(ChronoUnit.MICROS).toString());
    return prints.of("session", String.join("\n", words).getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "[session]";
  }
}
