package org.serachub.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/** A bundle as it is handed over: one document, or the sheets of a spreadsheet. */
public sealed interface BundleFiles {
  /** SHA-256 by which the very same files are known again. */
  byte[] hash();

  /** One YAML document. */
  record Document(byte[] bytes) implements BundleFiles {
    @Override
    public byte[] hash() {
      return sha256().digest(bytes);
    }
  }

  /** CSV files by their names. */
  record Sheets(Map<String, byte[]> files) implements BundleFiles {
    /** Sorts them by name. */
    public Sheets {
      files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
    }

    @Override
    public byte[] hash() {
      var digest = sha256();
      files.forEach(
          (name, bytes) -> {
            digest.update((name + "\0").getBytes(UTF_8));
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
          });
      return digest.digest();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
