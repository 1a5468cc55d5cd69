package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;

/** Finds the case behind a pseudonym. */
@Singleton
public final class FindCase {
  private final ClosedCases closedCases;

  FindCase(ClosedCases closedCases) {
    this.closedCases = closedCases;
  }

  /** The case, unless there is none or the register of conflicts closes it to the requester. */
  public Optional<CaseId> find(String reference, Requester requester) {
    return closedCases.find(reference, requester);
  }
}
