package org.serachub.decision.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** As much of RFC 8785 as contents and reports need. Reads back objects of strings and lists. */
final class Json {
  private final String json;
  private int at;

  private Json(String json) {
    this.json = json;
  }

  /** An object in canonical form, of strings, numbers, truth values, lists and objects. */
  static String object(Map<String, ?> members) {
    return new TreeMap<String, Object>(members)
        .entrySet().stream()
            .map(member -> string(member.getKey()) + ":" + value(member.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String value(Object value) {
    return switch (value) {
      case List<?> list ->
          list.stream().map(Json::value).collect(Collectors.joining(",", "[", "]"));
      case Map<?, ?> map -> {
        Map<String, Object> members = new TreeMap<>();
        map.forEach((key, member) -> members.put((String) key, member));
        yield object(members);
      }
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> string((String) value);
    };
  }

  // RFC 8785 section 3.2.2.2.
  private static String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }

  /** The same without blanks between its parts, as {@link #parse} wants it. */
  static String compact(String text) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      }
      if (quoted || " \t\r".indexOf(c) < 0) {
        out.append(c);
      }
      if (quoted && c == '\\' && at + 1 < text.length()) {
        out.append(text.charAt(++at));
      }
    }
    return out.toString();
  }

  /**
   * Reads an object of strings and lists of strings.
   *
   * @throws IllegalArgumentException or IndexOutOfBoundsException if it is none
   */
  static Map<String, Object> parse(String text) {
    Json json = new Json(text);
    Map<String, Object> members = new TreeMap<>();
    json.take('{');
    do {
      String key = json.string();
      json.take(':');
      members.put(key, json.peek() == '[' ? json.list() : json.string());
    } while (json.more('}'));
    if (json.at != text.length()) {
      throw new IllegalArgumentException("not canonical");
    }
    return members;
  }

  private List<String> list() {
    List<String> items = new ArrayList<>();
    take('[');
    if (peek() == ']') {
      at++;
      return items;
    }
    do {
      items.add(string());
    } while (more(']'));
    return items;
  }

  private boolean more(char end) {
    if (peek() == ',') {
      at++;
      return true;
    }
    take(end);
    return false;
  }

  private String string() {
    take('"');
    StringBuilder text = new StringBuilder();
    while (peek() != '"') {
      char c = json.charAt(at++);
      text.append(c == '\\' ? escaped() : c);
    }
    at++;
    return text.toString();
  }

  private char escaped() {
    char c = json.charAt(at++);
    return switch (c) {
      case '"', '\\' -> c;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(json.substring(at - 4, at), 16);
      }
      default -> throw new IllegalArgumentException("not canonical");
    };
  }

  private char peek() {
    return json.charAt(at);
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw new IllegalArgumentException("not canonical");
    }
    at++;
  }
}
