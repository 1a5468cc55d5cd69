package org.serachub.web.list;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.serachub.web.HubProblem;

/**
 * The place of a row in a list that is sorted in memory: what it is sorted by, then a random id. It
 * stands in addresses, so what it is sorted by is a date, a stage or a reference, never a name.
 *
 * @param value compared as text, such as an ISO 8601 date; empty: last, whichever way
 * @param id random, and known to whoever was shown the row
 */
public record Key(Optional<String> value, String id) {
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9:.-]{0,40}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,60}");

  /** A key with a value. */
  public static Key of(Object value, String id) {
    return new Key(Optional.of(value.toString()), id);
  }

  /** A key without a value, which comes last. */
  public static Key without(String id) {
    return new Key(Optional.empty(), id);
  }

  static Key read(String text) {
    var parts = text.split("~", 2);
    try {
      var value = Optional.of(parts[0]).filter(part -> !part.isEmpty());
      return new Key(value, parts.length == 2 ? parts[1] : "").checked();
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Malformed("not a place in a list");
    }
  }

  /**
   * As it stands in an address.
   *
   * @throws IllegalArgumentException if it is something that may not
   */
  public String text() {
    checked();
    return value.orElse("") + "~" + id;
  }

  // A list makes a key for every row and an address for two of them.
  private Key checked() {
    if (!VALUE.matcher(value.orElse("")).matches() || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a key for an address");
    }
    return this;
  }

  static Comparator<Key> in(Order order) {
    Comparator<String> values =
        order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.comparing((Key key) -> key.value().isEmpty())
        .thenComparing(key -> key.value().orElse(""), values)
        .thenComparing(Key::id, values);
  }
}
