package org.serachub.conference;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The undertaking as it is put to people: one paragraph or point a line, under a version that
 * changes with every letter of it. Who accepts it accepts these bytes, named by their SHA-256.
 */
@Singleton
public final class UndertakingText {
  /** The version in force. */
  public static final String VERSION = "2026-11";

  private final List<String> points;
  private final byte[] hash;

  /** Reads the text in force. */
  public UndertakingText() {
    var bytes = read("/undertaking/" + VERSION + ".txt");
    points = new String(bytes, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
    hash = sha256(bytes);
  }

  /** Its points, in order. */
  public List<String> points() {
    return points;
  }

  /** SHA-256 of the bytes of the text: 32 bytes, a fresh copy. */
  public byte[] hash() {
    return hash.clone();
  }

  /** The hash as a form carries it: 64 hexadecimal digits. */
  public String fingerprint() {
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] read(String resource) {
    try (var in = UndertakingText.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no undertaking text");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
