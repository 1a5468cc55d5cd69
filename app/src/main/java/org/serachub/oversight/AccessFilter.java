package org.serachub.oversight;

import java.util.Optional;
import java.util.UUID;
import org.serachub.request.PersonId;

/**
 * What the officer looks for; everything empty finds all.
 *
 * @param person who acted
 * @param reference of a case
 * @param kind of event
 * @param receipt number as a page or pack prints it
 * @param before only events earlier in the trail than this one
 */
public record AccessFilter(
    Optional<PersonId> person,
    Optional<String> reference,
    Optional<String> kind,
    Optional<String> receipt,
    Optional<UUID> before) {}
