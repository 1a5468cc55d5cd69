package org.serachub.administration.web;

import java.util.List;
import org.serachub.account.Person;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * One person's account.
 *
 * @param account how it stands, in plain words
 * @param self true if it is the administrator's own, which they cannot change
 * @param agencies those a further role may be for
 */
public record PersonPage(
    Person person,
    String account,
    List<HeldRole> roles,
    boolean self,
    List<Option> agencies,
    Typed typed) {
  /** Copies the lists. */
  public PersonPage {
    roles = List.copyOf(roles);
    agencies = List.copyOf(agencies);
  }

  /** Every role. */
  public List<Option> choices() {
    return RoleFields.ROLES;
  }

  /**
   * A role of theirs that has not ended, or never came into effect.
   *
   * @param id of the grant
   * @param state in plain words
   * @param ended true if nothing is left to end
   */
  public record HeldRole(String id, String role, String agency, String state, boolean ended) {}
}
