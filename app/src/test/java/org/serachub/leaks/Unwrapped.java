package org.serachub.leaks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/** Takes bytes out of zlib, gzip and zip, however deep up to three. */
final class Unwrapped {
  private static final int DEPTH = 3;
  private static final int LIMIT = 64 * 1024 * 1024;

  private Unwrapped() {}

  /** The bytes themselves and whatever they wrap. */
  static List<byte[]> of(byte[] bytes) {
    var all = new ArrayList<byte[]>();
    unwrap(bytes, DEPTH, all);
    return all;
  }

  private static void unwrap(byte[] bytes, int depth, List<byte[]> into) {
    into.add(bytes);
    if (depth == 0 || bytes.length < 4) {
      return;
    }
    if (bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
      unzip(bytes).forEach(inner -> unwrap(inner, depth - 1, into));
    } else if ((bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
      unwrap(gunzip(bytes), depth - 1, into);
    } else if ((bytes[0] & 0x0f) == 8 && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) % 31 == 0) {
      unwrap(inflate(bytes, 0), depth - 1, into);
    }
  }

  /** As much as inflates from {@code from} on; empty if nothing does. */
  static byte[] inflate(byte[] bytes, int from) {
    return asFarAsItGoes(
        new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from)));
  }

  private static byte[] gunzip(byte[] bytes) {
    try {
      return asFarAsItGoes(new GZIPInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException notGzip) {
      return new byte[0];
    }
  }

  private static List<byte[]> unzip(byte[] bytes) {
    var parts = new ArrayList<byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(entry.getName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        parts.add(asFarAsItGoes(zip));
      }
    } catch (IOException notZip) {
      return parts;
    }
    return parts;
  }

  private static byte[] asFarAsItGoes(InputStream in) {
    var out = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n > 0 && out.size() < LIMIT; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (IOException damaged) {
      return out.toByteArray();
    }
    return Arrays.copyOf(out.toByteArray(), out.size());
  }
}
