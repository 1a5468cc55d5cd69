package org.serachub.decision;

/**
 * Who asks, as far as a rule may know: no name, no agency, only standing.
 *
 * @param role the role of this sign-in session
 * @param sector the sector of the agency it is held for
 * @param excluded the register of conflicts names the person or the agency for this case
 * @param invited the agency is invited to this agenda item
 * @param referrer the person referred the case
 * @param named the person is named on the case by the agency's lead
 * @param actionOwner the agency owns an open action on the case
 * @param undertaking the person has accepted the undertaking for this conference
 * @param emergency the person holds active emergency access to the case
 */
public record Reader(
    Role role,
    Sector sector,
    boolean excluded,
    boolean invited,
    boolean referrer,
    boolean named,
    boolean actionOwner,
    boolean undertaking,
    boolean emergency) {}
