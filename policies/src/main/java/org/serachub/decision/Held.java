package org.serachub.decision;

/**
 * A stored value, as far as a rule may know: everything but what it says.
 *
 * @param custodian the sector of the agency that recorded it
 * @param author true if the reader wrote it
 * @param custody true if the reader's agency is the custodian
 */
public record Held(
    FieldId field,
    SubjectKind about,
    Release release,
    HandlingCode handling,
    Kind kind,
    Sector custodian,
    boolean author,
    boolean custody) {}
