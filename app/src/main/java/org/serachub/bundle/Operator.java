package org.serachub.bundle;

/**
 * Who runs a load at the command line, by the name the system knows them by. It stands in the
 * restricted part of every event of the load.
 */
public record Operator(String name) {
  /** The account that runs this program. */
  public static Operator current() {
    return new Operator(System.getProperty("user.name", "unknown"));
  }
}
