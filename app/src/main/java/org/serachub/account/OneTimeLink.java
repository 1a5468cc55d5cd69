package org.serachub.account;

import java.util.Optional;
import org.serachub.request.PersonId;

/**
 * Lets one person choose a password once.
 *
 * @param madeBy empty if the operator made it
 */
record OneTimeLink(PersonId person, LinkPurpose purpose, Optional<PersonId> madeBy) {}
