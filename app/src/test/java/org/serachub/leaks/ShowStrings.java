package org.serachub.leaks;

import java.io.ByteArrayOutputStream;

/**
 * Joins every string of a content stream, literal or hexadecimal, so that a text split across show
 * operators lies in one piece (ISO 32000-1 section 7.3.4).
 */
final class ShowStrings {
  private final byte[] bytes;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int at;

  private ShowStrings(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] joined(byte[] content) {
    return new ShowStrings(content).read();
  }

  private byte[] read() {
    while (at < bytes.length) {
      switch (bytes[at++]) {
        case '(' -> literal();
        case '<' -> hexadecimal();
        case '%' -> comment();
        default -> {}
      }
    }
    return out.toByteArray();
  }

  private void comment() {
    while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
  }

  private void literal() {
    int depth = 1;
    while (at < bytes.length) {
      byte b = bytes[at++];
      if (b == '\\') {
        escaped();
        continue;
      }
      depth += b == '(' ? 1 : b == ')' ? -1 : 0;
      if (depth == 0) {
        return;
      }
      out.write(b);
    }
  }

  private void escaped() {
    if (at >= bytes.length) {
      return;
    }
    byte b = bytes[at++];
    if (b >= '0' && b <= '7') {
      int code = b - '0';
      for (int i = 0; i < 2 && at < bytes.length && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
        code = code * 8 + bytes[at++] - '0';
      }
      out.write(code);
    } else if (b != '\n' && b != '\r') {
      out.write("nrtbf".indexOf(b) < 0 ? b : "\n\r\t\b\f".charAt("nrtbf".indexOf(b)));
    }
  }

  private void hexadecimal() {
    if (at < bytes.length && bytes[at] == '<') {
      at++;
      return;
    }
    int high = -1;
    while (at < bytes.length && bytes[at] != '>') {
      int digit = Character.digit(bytes[at++], 16);
      if (digit < 0) {
        continue;
      }
      if (high < 0) {
        high = digit;
      } else {
        out.write(high << 4 | digit);
        high = -1;
      }
    }
    if (high >= 0) {
      out.write(high << 4);
    }
  }
}
