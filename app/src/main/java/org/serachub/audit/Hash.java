package org.serachub.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as the trail uses it. */
final class Hash {
  /** What comes before the first event: the hash of nothing. */
  static final byte[] GENESIS = of("".getBytes(UTF_8));

  private Hash() {}

  /** A leaf's hash (RFC 9162 section 2.1.1): the zero byte keeps leaves apart from nodes. */
  static byte[] leaf(byte[] leaf) {
    var sha = sha256();
    sha.update((byte) 0);
    return sha.digest(leaf);
  }

  /** A link of the chain: everything before it, and this leaf. */
  static byte[] chain(byte[] previous, byte[] leafHash) {
    var sha = sha256();
    sha.update(previous);
    return sha.digest(leafHash);
  }

  static byte[] of(byte[] bytes) {
    return sha256().digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no SHA-256", e);
    }
  }
}
