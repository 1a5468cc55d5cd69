package org.serachub.bundle.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.decision.Role;

/**
 * What a hub holds already, so that a bundle may refer to it. Addresses are in lower case.
 *
 * @param agencies codes, with the address of the lead
 * @param people addresses, with the roles held
 */
public record Directory(
    Map<String, Optional<String>> agencies, Map<String, List<Standing>> people) {

  /** Copies the collections. */
  public Directory {
    agencies = Map.copyOf(agencies);
    people = Map.copyOf(people);
  }

  /** A role somebody holds, for the agency of that code. */
  public record Standing(Role role, Optional<String> agency) {}

  /** That of a hub with nothing in it. */
  public static Directory empty() {
    return new Directory(Map.of(), Map.of());
  }
}
