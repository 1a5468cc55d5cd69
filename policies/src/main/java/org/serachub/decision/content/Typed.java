package org.serachub.decision.content;

import java.util.List;
import java.util.Map;

/**
 * What somebody typed for one field, by part: {@code text}; {@code codes}; {@code day, month,
 * year}; {@code lines, district}. Parts that are missing count as empty. Never printed.
 */
public record Typed(Map<String, List<String>> parts) {
  /** Copies the map. */
  public Typed {
    parts = Map.copyOf(parts);
  }

  /** Text, of any type that holds one. */
  public static Typed text(String text) {
    return new Typed(Map.of("text", List.of(text)));
  }

  /** Codes of choices. */
  public static Typed codes(List<String> codes) {
    return new Typed(Map.of("codes", List.copyOf(codes)));
  }

  /** A date in three parts, as typed. */
  public static Typed date(String day, String month, String year) {
    return new Typed(Map.of("day", List.of(day), "month", List.of(month), "year", List.of(year)));
  }

  /** An address. */
  public static Typed address(String lines, String district) {
    return new Typed(Map.of("lines", List.of(lines), "district", List.of(district)));
  }

  String one(String part) {
    return parts.getOrDefault(part, List.of("")).stream().findFirst().orElse("");
  }

  List<String> all(String part) {
    return parts.getOrDefault(part, List.of());
  }

  @Override
  public String toString() {
    return "[typed]";
  }
}
