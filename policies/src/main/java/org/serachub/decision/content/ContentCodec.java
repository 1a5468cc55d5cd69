package org.serachub.decision.content;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.serachub.decision.Content;

/**
 * The stored form of content: canonical JSON (RFC 8785), so that one content has exactly one form
 * and its hash means something.
 */
public final class ContentCodec {
  private ContentCodec() {}

  /** The canonical bytes. */
  public static byte[] encode(Content content) {
    String json =
        switch (content) {
          case Content.Text(String text) -> Json.object(Map.of("text", text, "type", "text"));
          case Content.Day(LocalDate date) ->
              Json.object(Map.of("date", date.toString(), "type", "day"));
          case Content.Chosen(List<String> codes) ->
              Json.object(Map.of("codes", codes, "type", "chosen"));
          case Content.Address(String lines, String district) ->
              Json.object(Map.of("district", district, "lines", lines, "type", "address"));
        };
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The content those bytes stand for.
   *
   * @throws IllegalArgumentException if they are not the canonical form of any content; the message
   *     quotes nothing of them
   */
  public static Content decode(byte[] bytes) {
    try {
      Content content = content(Json.parse(new String(bytes, StandardCharsets.UTF_8)));
      if (!java.util.Arrays.equals(encode(content), bytes)) {
        throw new IllegalArgumentException("not a stored content");
      }
      return content;
    } catch (RuntimeException e) {
      // The cause could quote what the value says.
      throw new IllegalArgumentException("not a stored content");
    }
  }

  private static Content content(Map<String, Object> json) {
    return switch (text(json, "type")) {
      case "text" -> new Content.Text(text(json, "text"));
      case "day" -> new Content.Day(LocalDate.parse(text(json, "date")));
      case "chosen" -> new Content.Chosen(codes(json));
      case "address" -> new Content.Address(text(json, "lines"), text(json, "district"));
      default -> throw new IllegalArgumentException("not a stored content");
    };
  }

  private static String text(Map<String, Object> json, String key) {
    if (json.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("not a stored content");
  }

  private static List<String> codes(Map<String, Object> json) {
    if (json.get("codes") instanceof List<?> codes) {
      return codes.stream().map(String.class::cast).toList();
    }
    throw new IllegalArgumentException("not a stored content");
  }
}
