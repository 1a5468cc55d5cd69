package org.serachub.decision.basis;

import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Purpose;
import org.serachub.decision.Sector;

/**
 * What a record covers. What is left out covers all; at most one of agency and sector is given.
 *
 * @param category id of a category
 */
public record Scope(
    Optional<String> category,
    Optional<UUID> agency,
    Optional<Sector> sector,
    Optional<Purpose> purpose) {
  /** Covers every category, recipient and purpose. */
  public static final Scope ALL =
      new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Checks that one kind of recipient is meant. */
  public Scope {
    if (agency.isPresent() && sector.isPresent()) {
      throw new IllegalArgumentException("a scope names an agency or a sector");
    }
  }

  /** True if it covers all that is asked. */
  public boolean covers(Recipient recipient) {
    return category.map(recipient.category()::equals).orElse(true)
        && agency.map(recipient.agency()::equals).orElse(true)
        && sector.map(found -> found == recipient.sector()).orElse(true)
        && purpose.map(found -> found == recipient.purpose()).orElse(true);
  }

  /** True if it names that recipient's agency itself. */
  boolean names(Recipient recipient) {
    return agency.map(recipient.agency()::equals).orElse(false);
  }
}
