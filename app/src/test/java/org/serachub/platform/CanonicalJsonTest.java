package org.serachub.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CanonicalJsonTest {
  @Test
  void sortsNamesByUtf16UnitsAsTheStandardsExampleDoes() {
    // RFC 8785 section 3.2.3.
    var object = new LinkedHashMap<String, Object>();
    for (var name : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
      object.put(name, 1);
    }

    assertEquals(
        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude00\":1,"
            + "\"\ufb33\":1}",
        text(object));
  }

  @Test
  void escapesOnlyWhatItMust() {
    assertEquals(
        "{\"a\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
        text(Map.of("a", "\u20ac$\u000f\nA'B\"\\\\\"/")));
  }

  @Test
  void readsBackWhatItWrote() {
    Map<String, Object> object =
        Map.of("n", 7L, "list", List.of("x", Map.of("y", -1L)), "t", "\u0001\u007f");

    assertEquals(object, CanonicalJson.read(CanonicalJson.write(object)));
  }

  @Test
  void refusesWhatHasNoOneForm() {
    assertThrows(IllegalArgumentException.class, () -> text(Map.of("a", 1.5)));
    assertThrows(IllegalArgumentException.class, () -> text(Map.of("a", true)));
    assertThrows(IllegalArgumentException.class, () -> text(Map.of("a", (1L << 53) + 1)));
    assertThrows(IllegalArgumentException.class, () -> text(Map.of("a", "\ud800")));
    for (var bad :
        List.of("{\"a\":1,\"a\":2}", "{\"a\":1.5}", "{\"a\":null}", "[]", "{", "{}{}", "{\"a\":")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> CanonicalJson.read(bad.getBytes(StandardCharsets.UTF_8)),
          bad);
    }
  }

  private static String text(Map<String, ?> object) {
    return new String(CanonicalJson.write(object), StandardCharsets.UTF_8);
  }
}
