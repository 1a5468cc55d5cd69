package org.serachub.disclosure;

import org.serachub.decision.Sector;
import org.serachub.request.AgencyId;

/**
 * An agency of the partnership, as far as a decision may know.
 *
 * @param left it has left: its values stand, and it can record no more
 */
record Partner(AgencyId id, String name, Sector sector, boolean left) {}
