package org.serachub.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code application/x-www-form-urlencoded} (WHATWG URL section 5.1), but strictly: what is
 * not well-formed is refused, never replaced.
 */
final class Urlencoded {
  private static final int MOST_PAIRS = 500;

  private Urlencoded() {}

  static Map<String, List<String>> read(byte[] body) {
    var pairs = new LinkedHashMap<String, List<String>>();
    var count = 0;
    var start = 0;
    for (var i = 0; i <= body.length; i++) {
      if (i == body.length || body[i] == '&') {
        if (i > start) {
          if (++count > MOST_PAIRS) {
            throw new HubProblem.TooLarge();
          }
          add(pairs, body, start, i);
        }
        start = i + 1;
      }
    }
    return pairs;
  }

  private static void add(Map<String, List<String>> pairs, byte[] body, int from, int to) {
    var equals = from;
    while (equals < to && body[equals] != '=') {
      equals++;
    }
    var name = decode(body, from, equals);
    var value = equals < to ? decode(body, equals + 1, to) : "";
    pairs.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  private static String decode(byte[] body, int from, int to) {
    var bytes = new ByteArrayOutputStream(to - from);
    for (var i = from; i < to; i++) {
      if (body[i] == '%') {
        if (i + 2 >= to) {
          throw new HubProblem.Malformed("truncated escape in a form");
        }
        bytes.write(hex(body[i + 1]) << 4 | hex(body[i + 2]));
        i += 2;
      } else {
        bytes.write(body[i] == '+' ? ' ' : body[i]);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int hex(byte digit) {
    var value = Character.digit(digit, 16);
    if (value < 0) {
      throw new HubProblem.Malformed("bad escape in a form");
    }
    return value;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new HubProblem.Malformed("a form is not UTF-8");
    }
  }
}
