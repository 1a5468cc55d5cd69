package org.serachub.bundle;

import java.util.List;
import java.util.Map;

/**
 * What new people get to sign in with, made before the transaction because hashing takes long.
 *
 * @param stored stored forms of passwords by address in lower case; empty for real people
 * @param signIns the passwords themselves, told once and kept nowhere
 */
record Credentials(Map<String, String> stored, List<Loaded.SignIn> signIns) {
  static final Credentials NONE = new Credentials(Map.of(), List.of());

  @Override
  public String toString() {
    return "[credentials]";
  }
}
