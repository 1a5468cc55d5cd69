package org.serachub.decision.content;

import java.util.Map;

/** Objects as JSON in the canonical form of RFC 8785, as far as reports need it. */
public final class JsonText {
  private JsonText() {}

  /** An object of strings, whole numbers, truth values, lists and objects. */
  public static String object(Map<String, ?> members) {
    return Json.object(members);
  }

  /**
   * Reads an object of strings and lists of strings, however it is spaced.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Map<String, Object> parse(String text) {
    try {
      return Json.parse(Json.compact(text));
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not an object", e);
    }
  }
}
