package org.serachub.audit;

/**
 * A closed word or random id that belongs in the leaf; never anything a person typed.
 *
 * @param name such as {@code policy}, {@code consent}, {@code agency}
 */
public record Fact(String name, String value) {
  private static final String POLICY = "policy";

  /** The policy set by which an event was decided. */
  public static Fact policy(String version) {
    return new Fact(POLICY, version);
  }

  boolean isPolicy() {
    return name.equals(POLICY);
  }
}
