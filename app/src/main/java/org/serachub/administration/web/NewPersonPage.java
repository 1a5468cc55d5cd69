package org.serachub.administration.web;

import java.util.List;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** The form that invites somebody. */
public record NewPersonPage(Typed typed, List<Option> agencies) {
  /** Copies the list. */
  public NewPersonPage {
    agencies = List.copyOf(agencies);
  }

  /** Every role. */
  public List<Option> choices() {
    return RoleFields.ROLES;
  }
}
