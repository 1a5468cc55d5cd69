package org.serachub.decision.basis;

import java.util.UUID;
import org.serachub.decision.Purpose;
import org.serachub.decision.Sector;

/**
 * To whom, what kind of thing and what for.
 *
 * @param agency the agency that would read
 * @param category id of the category of the field
 */
public record Recipient(UUID agency, Sector sector, String category, Purpose purpose) {}
