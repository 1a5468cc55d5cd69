package org.serachub.pack;

import java.time.Instant;

/**
 * Whom a pack is for, and for which conference.
 *
 * @param recipient the reader's name
 * @param agency the agency the reader speaks for
 * @param survivor the partnership's word for a survivor, lower case
 * @param demonstration everything in this hub is fictional
 */
public record PackHeading(
    String recipient,
    String agency,
    String conference,
    String place,
    Instant startsAt,
    String survivor,
    boolean demonstration) {}
