package org.serachub.bundle.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/**
 * SHA-256 over what stands in one item of a bundle: its keys, sorted, and its text. Comments,
 * layout and the order of keys do not change it. Never stored as it is: text can be guessed.
 */
public final class Fingerprint {
  private final byte[] hash;

  private Fingerprint(byte[] hash) {
    this.hash = hash;
  }

  static Fingerprint of(Tree tree) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(tree, digest);
      return new Fingerprint(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static void add(Tree tree, MessageDigest digest) {
    switch (tree) {
      case Tree.Scalar scalar -> add('s', scalar.text(), digest);
      case Tree.Many many -> {
        digest.update((byte) '[');
        many.items().forEach(item -> add(item, digest));
        digest.update((byte) ']');
      }
      case Tree.Mapping mapping -> {
        digest.update((byte) '{');
        mapping.pairs().stream()
            .sorted(Comparator.comparing(pair -> pair.key().text()))
            .forEach(
                pair -> {
                  add('k', pair.key().text(), digest);
                  add(pair.held(), digest);
                });
        digest.update((byte) '}');
      }
      case Tree.Refused _ -> {}
    }
  }

  private static void add(char mark, String text, MessageDigest digest) {
    var bytes = text.strip().getBytes(StandardCharsets.UTF_8);
    digest.update((mark + Integer.toString(bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return hash.clone();
  }
}
