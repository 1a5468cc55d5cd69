package org.serachub.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in one form only, so that equal things are equal bytes (RFC 8785): text, whole numbers up to
 * 2^53, lists and objects; nothing else is ever written.
 */
public final class CanonicalJson {
  private static final long LARGEST = 1L << 53;
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private CanonicalJson() {}

  /**
   * The canonical bytes.
   *
   * @throws IllegalArgumentException if it holds anything but text, whole numbers, lists and
   *     objects
   */
  public static byte[] write(Map<String, ?> object) {
    var out = new StringBuilder(512);
    value(out, object);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is not one JSON object of that kind
   */
  public static Map<String, Object> read(byte[] bytes) {
    try (var parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("not an object");
      }
      var object = object(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("more than one object");
      }
      return object;
    } catch (IOException e) {
      throw new IllegalArgumentException("not well formed", e);
    }
  }

  private static void value(StringBuilder out, Object value) {
    switch (value) {
      case String text -> text(out, text);
      case Integer number -> out.append(number.intValue());
      case Long number when Math.abs(number) <= LARGEST -> out.append(number.longValue());
      case List<?> list -> list(out, list);
      case Map<?, ?> map -> members(out, map);
      default -> throw new IllegalArgumentException("not canonical: " + value.getClass());
    }
  }

  private static void list(StringBuilder out, List<?> list) {
    out.append('[');
    var first = true;
    for (Object element : list) {
      if (!first) {
        out.append(',');
      }
      first = false;
      value(out, element);
    }
    out.append(']');
  }

  // String.compareTo orders by UTF-16 code units, as RFC 8785 section 3.2.3 asks.
  private static void members(StringBuilder out, Map<?, ?> map) {
    var sorted = new TreeMap<String, Object>();
    map.forEach((name, value) -> sorted.put((String) name, value));
    out.append('{');
    var first = true;
    for (var member : sorted.entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      text(out, member.getKey());
      out.append(':');
      value(out, member.getValue());
    }
    out.append('}');
  }

  private static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      letter(out, text, i);
    }
    out.append('"');
  }

  private static void letter(StringBuilder out, String text, int i) {
    char c = text.charAt(i);
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < 0x20) {
          out.append(String.format("\\u%04x", (int) c));
        } else if (Character.isSurrogate(c) && !paired(text, i)) {
          throw new IllegalArgumentException("half a character");
        } else {
          out.append(c);
        }
      }
    }
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case START_ARRAY -> array(parser);
      case START_OBJECT -> object(parser);
      default -> throw new IllegalArgumentException("not canonical");
    };
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    var list = new ArrayList<Object>();
    for (var token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
      list.add(value(parser, token));
    }
    return list;
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    var object = new TreeMap<String, Object>();
    while (next(parser) != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      object.put(name, value(parser, next(parser)));
    }
    return object;
  }

  private static JsonToken next(JsonParser parser) throws IOException {
    var token = parser.nextToken();
    if (token == null) {
      throw new IllegalArgumentException("cut short");
    }
    return token;
  }
}
