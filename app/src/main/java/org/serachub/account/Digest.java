package org.serachub.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a secret, which is what the database holds in the secret's place.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
  /** The digest of {@code secret}, taken over its UTF-8 bytes. */
  public static Digest of(String secret) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return of(sha256.digest(secret.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest whose 32 bytes were stored. */
  public static Digest of(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(bytes));
  }

  /** The 32 bytes to store. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
