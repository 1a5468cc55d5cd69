package org.serachub.oversight;

import java.time.Instant;
import java.util.Optional;
import org.serachub.request.PersonId;

/**
 * Somebody who was shown something of a case.
 *
 * @param person empty: an operator of the hub, who took it away in an export
 * @param role word of the role acted in
 * @param times how many requests were answered with something of it
 * @param last when the last of them was
 */
public record SeenBy(
    Optional<PersonId> person,
    String name,
    Optional<String> agency,
    Optional<String> role,
    long times,
    Instant last) {}
