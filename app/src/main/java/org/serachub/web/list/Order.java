package org.serachub.web.list;

/**
 * By which column, which way. In an address {@code opened} goes up and {@code -opened} down.
 *
 * @param by the word of a {@link Column}
 */
public record Order(String by, boolean descending) {
  /** From the smallest or earliest. */
  public static Order up(String by) {
    return new Order(by, false);
  }

  /** From the largest or latest. */
  public static Order down(String by) {
    return new Order(by, true);
  }

  static Order read(String text) {
    return text.startsWith("-") ? down(text.substring(1)) : up(text);
  }

  String word() {
    return (descending ? "-" : "") + by;
  }
}
