package org.serachub.decision.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.serachub.decision.region.Attribute;

/**
 * What each attribute and each of its values is called, and whether a reader may be told its state.
 */
public final class Vocabulary {
  /**
   * One attribute.
   *
   * @param about requester, request, value or basis
   * @param told a reader may be told its state
   * @param phrases one for each value, in order, such as {@code undertaking accepted}
   */
  public record Entry(String about, String label, boolean told, List<String> phrases) {
    /** Copies the list. */
    public Entry {
      phrases = List.copyOf(phrases);
    }
  }

  private final Map<Attribute, Entry> entries;

  Vocabulary(Map<Attribute, Entry> entries) {
    this.entries = new EnumMap<>(entries);
  }

  /** What is said of that attribute. */
  public Entry entry(Attribute attribute) {
    Entry entry = entries.get(attribute);
    if (entry == null) {
      throw new IllegalArgumentException("no such attribute");
    }
    return entry;
  }

  /** The phrase for one value. */
  public String phrase(Attribute attribute, int value) {
    return entry(attribute).phrases().get(value);
  }

  /** True if a reader may be told its state. */
  public boolean told(Attribute attribute) {
    return entry(attribute).told();
  }
}
