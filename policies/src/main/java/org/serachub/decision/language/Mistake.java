package org.serachub.decision.language;

/**
 * Something in a document that keeps the set from being compiled.
 *
 * @param text what is wrong, lower case, no full stop; quotes words of the document, never data
 */
public record Mistake(Place place, String text) {
  @Override
  public String toString() {
    return place + ": " + text;
  }
}
