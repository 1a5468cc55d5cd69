package org.serachub.account.web;

import java.util.List;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * The choice of a role.
 *
 * @param roles those that may be taken up now; none if nothing is confirmed yet
 * @param next where to go afterwards
 */
public record RolePage(Typed typed, List<Option> roles, String next) {
  /** Copies the list. */
  public RolePage {
    roles = List.copyOf(roles);
  }
}
