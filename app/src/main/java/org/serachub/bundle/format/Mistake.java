package org.serachub.bundle.format;

/**
 * Something in a bundle that cannot be as it stands.
 *
 * @param text lower case, no full stop; never what a value says
 */
public record Mistake(Place at, String text) {
  /** As a compiler prints it: {@code file:line:column: text}. */
  public String in(String file) {
    return at.in(file) + ": " + text;
  }
}
