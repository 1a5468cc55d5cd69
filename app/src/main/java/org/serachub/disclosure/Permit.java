package org.serachub.disclosure;

import com.google.errorprone.annotations.RestrictedApi;
import org.serachub.audit.Receipt;
import org.serachub.decision.Level;
import org.serachub.request.ValueId;

/**
 * Leave to open one value, at one level. Made from the receipt of the committed event that says so,
 * and from nothing else.
 */
final class Permit {
  private final ValueId value;
  private final Level level;

  @RestrictedApi(
      explanation = "a permit follows from a decision and a receipt",
      allowedOnPath = ".*/org/serachub/disclosure/.*")
  Permit(Receipt receipt, ValueId value, Level level) {
    if (receipt.sequence() < 1 || !level.discloses()) {
      throw new IllegalArgumentException("nothing is permitted");
    }
    this.value = value;
    this.level = level;
  }

  boolean covers(ValueId asked) {
    return value.equals(asked);
  }

  Level level() {
    return level;
  }
}
