package org.serachub.request;

import java.util.List;

/**
 * A question put to the hub by its operator at the command line: everything that is recorded about
 * cases, to take away. No reader of the hub can put it.
 *
 * @param operator who asks, by the name they give and the account they use
 * @param reason why, in their words
 * @param cases every case it is about; none: what belongs to no case alone
 */
public record ExportRequest(RequestId id, String operator, String reason, List<CaseId> cases) {
  /** Copies the list. */
  public ExportRequest {
    cases = List.copyOf(cases);
  }

  @Override
  public String toString() {
    return "[export]";
  }
}
