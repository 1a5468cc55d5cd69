package org.serachub.agreement.web;

import java.util.List;
import org.serachub.web.Typed;

/**
 * One agreement, in plain words, with the form that ends it.
 *
 * @param starts its first day
 * @param ends its last day, or that none is set
 */
public record AgreementPage(
    Typed typed,
    String code,
    List<String> parties,
    String categories,
    String purposes,
    String starts,
    String ends) {
  /** Copies the list. */
  public AgreementPage {
    parties = List.copyOf(parties);
  }
}
