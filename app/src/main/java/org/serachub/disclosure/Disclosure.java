package org.serachub.disclosure;

import java.util.List;
import org.serachub.audit.Receipt;

/**
 * What was permitted and nothing else. Templates and documents are made from this alone.
 *
 * @param receipt of the event that says so
 * @param cases a case of which nothing may be known is simply not here
 */
public record Disclosure(Receipt receipt, List<CaseView> cases) {
  /** Copies the list. */
  public Disclosure {
    cases = List.copyOf(cases);
  }

  /** The sentence that stands on every page and pack, for every reader. */
  public static final String LIMITED = "This view is limited to what your role may see.";
}
