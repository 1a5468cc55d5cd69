package org.serachub.leaks;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A way in which a text can lie in bytes. Searches ignore the case of ASCII letters. */
public enum Encoding {
  UTF_8(text -> text.getBytes(StandardCharsets.UTF_8)),
  UTF_16BE(text -> text.getBytes(StandardCharsets.UTF_16BE)),
  UTF_16LE(text -> text.getBytes(StandardCharsets.UTF_16LE)),
  LATIN_1(text -> text.getBytes(StandardCharsets.ISO_8859_1)),
  REVERSED(text -> new StringBuilder(text).reverse().toString().getBytes(StandardCharsets.UTF_8)),
  HEX(text -> each(text, StandardCharsets.UTF_8, "%02x")),
  HEX_OF_UTF_16(text -> each(text, StandardCharsets.UTF_16BE, "%02x")),
  OCTAL(text -> each(text, StandardCharsets.UTF_8, "\\%03o")),
  PERCENT(text -> each(text, StandardCharsets.UTF_8, "%%%02x")),
  URL(text -> ascii(java.net.URLEncoder.encode(text, StandardCharsets.UTF_8))),
  QUOTED_PRINTABLE(text -> each(text, StandardCharsets.UTF_8, "=%02x")),
  JSON(text -> chars(text, "\\u%04x")),
  HTML_DECIMAL(text -> chars(text, "&#%d;")),
  HTML_HEX(text -> chars(text, "&#x%x;")),
  BASE64_0(text -> base64(text, StandardCharsets.UTF_8, 0)),
  BASE64_1(text -> base64(text, StandardCharsets.UTF_8, 1)),
  BASE64_2(text -> base64(text, StandardCharsets.UTF_8, 2)),
  BASE64_OF_UTF_16_0(text -> base64(text, StandardCharsets.UTF_16BE, 0)),
  BASE64_OF_UTF_16_1(text -> base64(text, StandardCharsets.UTF_16BE, 1)),
  BASE64_OF_UTF_16_2(text -> base64(text, StandardCharsets.UTF_16BE, 2)),
  BASE64_URL_0(text -> urlSafe(base64(text, StandardCharsets.UTF_8, 0))),
  BASE64_URL_1(text -> urlSafe(base64(text, StandardCharsets.UTF_8, 1))),
  BASE64_URL_2(text -> urlSafe(base64(text, StandardCharsets.UTF_8, 2)));

  private final Function<String, byte[]> encode;

  Encoding(Function<String, byte[]> encode) {
    this.encode = encode;
  }

  /** The bytes to look for. */
  byte[] of(String text) {
    return encode.apply(text);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] each(String text, Charset charset, String format) {
    var bytes = text.getBytes(charset);
    return ascii(
        IntStream.range(0, bytes.length)
            .mapToObj(i -> String.format(format, bytes[i] & 0xff))
            .collect(Collectors.joining()));
  }

  private static byte[] chars(String text, String format) {
    return ascii(
        text.chars().mapToObj(c -> String.format(format, c)).collect(Collectors.joining()));
  }

  /** The characters that depend on the text alone when {@code before} bytes of a triple precede. */
  private static byte[] base64(String text, Charset charset, int before) {
    var bytes = text.getBytes(charset);
    var shifted = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    var whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int from = List.of(0, 2, 3).get(before);
    int to = shifted.length % 3 == 0 ? whole.length() : whole.length() - 1;
    return ascii(whole.substring(from, to));
  }

  private static byte[] urlSafe(byte[] base64) {
    return ascii(new String(base64, StandardCharsets.US_ASCII).replace('+', '-').replace('/', '_'));
  }

  static Stream<Encoding> all() {
    return Stream.of(values());
  }
}
