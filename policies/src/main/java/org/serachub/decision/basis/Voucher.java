package org.serachub.decision.basis;

import java.util.UUID;
import org.serachub.decision.Role;

/** Who made or confirmed a record: an agency, and the role the person acted in. */
public record Voucher(UUID agency, Role role) {
  /**
   * True if this opens a value of that custodian: its own word, or that of the survivor's advocate.
   * The recipient's own word never counts for another agency's value, an advocate's excepted.
   */
  boolean opens(UUID custodian) {
    return role == Role.ADVOCATE || agency.equals(custodian) && role == Role.REPRESENTATIVE;
  }
}
