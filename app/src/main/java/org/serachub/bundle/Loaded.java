package org.serachub.bundle;

import java.util.List;
import java.util.Map;

/**
 * What a load did.
 *
 * @param added how many of each kind are new: {@code agencies}, {@code agreements}, {@code people},
 *     {@code cases}, {@code values}, {@code conferences}; all 0 if it was loaded before
 * @param signIns of a fictional bundle's new people, in its order
 * @param invitations of a real bundle's new people, in its order
 */
public record Loaded(
    Map<String, Integer> added, List<SignIn> signIns, List<Invitation> invitations) {
  /** Copies the collections. */
  public Loaded {
    added = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(added));
    signIns = List.copyOf(signIns);
    invitations = List.copyOf(invitations);
  }

  static Loaded nothing() {
    return new Loaded(Map.of(), List.of(), List.of());
  }

  /** True if it changed nothing. */
  public boolean nothingNew() {
    return added.values().stream().allMatch(count -> count == 0);
  }

  /**
   * How a fictional person signs in.
   *
   * @param role the first of the person's roles, as its word
   * @param agency the name of the agency it is for; empty for an administrator
   */
  public record SignIn(String address, String name, String password, String role, String agency) {
    @Override
    public String toString() {
      return "[sign-in]";
    }
  }

  /**
   * The link by which a real person chooses a password, once, within 24 hours.
   *
   * @param path what follows the hub's address
   */
  public record Invitation(String address, String name, String path) {
    @Override
    public String toString() {
      return "[invitation]";
    }
  }
}
