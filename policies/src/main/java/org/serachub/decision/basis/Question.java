package org.serachub.decision.basis;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * For whom, about whose value, and when.
 *
 * @param custodian the agency whose value it is
 */
public record Question(Recipient recipient, UUID custodian, Instant now) {
  /**
   * True if one of these vouchers opens the custodian's value. The recipient's own word never does,
   * not even through an advocate of its own; for its own values no word is needed.
   */
  boolean opened(Set<Voucher> vouchers) {
    return custodian.equals(recipient.agency())
        || vouchers.stream()
            .filter(voucher -> !voucher.agency().equals(recipient.agency()))
            .anyMatch(voucher -> voucher.opens(custodian));
  }
}
