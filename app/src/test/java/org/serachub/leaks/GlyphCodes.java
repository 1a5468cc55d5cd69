package org.serachub.leaks;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ToUnicode map (ISO 32000-1 section 9.10.3): reads two-byte glyph codes as text. What it does
 * not know it leaves out.
 */
final class GlyphCodes {
  private static final Pattern CHARS = Pattern.compile("beginbfchar(.*?)endbfchar", Pattern.DOTALL);
  private static final Pattern RANGES =
      Pattern.compile("beginbfrange(.*?)endbfrange", Pattern.DOTALL);
  private static final Pattern PAIR = Pattern.compile("<([^>]*)>\\s*<([^>]*)>");
  private static final Pattern RANGE =
      Pattern.compile("<([^>]*)>\\s*<([^>]*)>\\s*(?:<([^>]*)>|\\[([^\\]]*)\\])");
  private static final Pattern ONE = Pattern.compile("<([^>]*)>");

  private final Map<Integer, String> texts = new HashMap<>();

  private GlyphCodes() {}

  static boolean looksLike(byte[] stream) {
    return new String(stream, StandardCharsets.ISO_8859_1).contains("begincodespacerange");
  }

  static GlyphCodes read(byte[] stream) {
    var map = new GlyphCodes();
    var source = new String(stream, StandardCharsets.ISO_8859_1);
    CHARS.matcher(source).results().forEach(block -> map.chars(block.group(1)));
    RANGES.matcher(source).results().forEach(block -> map.ranges(block.group(1)));
    return map;
  }

  /** The text that two-byte codes stand for. */
  String text(byte[] codes) {
    var text = new StringBuilder();
    for (int i = 0; i + 1 < codes.length; i += 2) {
      text.append(texts.getOrDefault((codes[i] & 0xff) << 8 | codes[i + 1] & 0xff, ""));
    }
    return text.toString();
  }

  private void chars(String block) {
    PAIR.matcher(block)
        .results()
        .forEach(pair -> texts.put(code(pair.group(1)), unicode(pair.group(2))));
  }

  private void ranges(String block) {
    var matcher = RANGE.matcher(block);
    while (matcher.find()) {
      if (matcher.group(3) == null) {
        listed(matcher);
      } else {
        counted(matcher);
      }
    }
  }

  private void counted(Matcher range) {
    int first = code(range.group(1));
    var start = unicode(range.group(3));
    var stem = start.substring(0, start.length() - 1);
    for (int code = first; code <= code(range.group(2)); code++) {
      texts.put(code, stem + (char) (start.charAt(start.length() - 1) + code - first));
    }
  }

  private void listed(Matcher range) {
    int code = code(range.group(1));
    var one = ONE.matcher(range.group(4));
    while (one.find()) {
      texts.put(code++, unicode(one.group(1)));
    }
  }

  private static int code(String hex) {
    return Integer.parseInt(hex.replaceAll("\\s", ""), 16);
  }

  private static String unicode(String hex) {
    var bytes = HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    return new String(bytes, StandardCharsets.UTF_16BE);
  }
}
