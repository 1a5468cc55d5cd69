package org.serachub.agreement.web;

import java.util.List;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** The form that records an agreement. */
public record NewAgreementPage(
    Typed typed, List<Option> agencies, List<Option> categories, List<Option> purposes) {
  /** Copies the lists. */
  public NewAgreementPage {
    agencies = List.copyOf(agencies);
    categories = List.copyOf(categories);
    purposes = List.copyOf(purposes);
  }
}
