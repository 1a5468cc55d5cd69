package org.serachub.decision.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The documents of one policy set, as bytes.
 *
 * @param files by name; exactly {@link #NAMES}
 */
public record PolicyDocuments(Map<String, byte[]> files) {
  /** The names, in the order in which they are read. */
  public static final List<String> NAMES =
      List.of("vocabulary.yaml", "choices.yaml", "catalogue.yaml", "rules.yaml", "invariants.yaml");

  private static final int MAGIC = 0x53504f4c;
  private static final int LIMIT = 8 << 20;

  /** Checks the names. */
  public PolicyDocuments {
    if (!files.keySet().equals(new java.util.HashSet<>(NAMES))) {
      throw new IllegalArgumentException("a policy set has exactly the documents " + NAMES);
    }
    files = new TreeMap<>(files);
  }

  /** The documents that come with the hub. */
  public static PolicyDocuments shipped() {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : NAMES) {
      try (InputStream in = PolicyDocuments.class.getResourceAsStream("/policy/" + name)) {
        if (in == null) {
          throw new IllegalStateException("`" + name + "` is missing from the class path");
        }
        files.put(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new PolicyDocuments(files);
  }

  /**
   * Those of a folder.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public static PolicyDocuments in(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : NAMES) {
      try (InputStream in = Files.newInputStream(folder.resolve(name))) {
        files.put(name, in.readNBytes(YamlReader.LIMIT + 1));
      } catch (IOException e) {
        throw new UncheckedIOException("`" + name + "` cannot be read", e);
      }
    }
    return new PolicyDocuments(files);
  }

  /** The same with one document replaced. */
  public PolicyDocuments with(String name, byte[] bytes) {
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.put(name, bytes);
    return new PolicyDocuments(changed);
  }

  /** One of them. */
  public byte[] file(String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("no such document");
    }
    return bytes;
  }

  /** All of them as one run of bytes, for storing; read back by {@link #fromBytes}. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      for (String name : NAMES) {
        out.writeInt(file(name).length);
        out.write(file(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The documents that {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if the bytes are anything else
   */
  public static PolicyDocuments fromBytes(byte[] bytes) {
    Map<String, byte[]> files = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      boolean known = in.readInt() == MAGIC;
      for (String name : known ? NAMES : new ArrayList<String>()) {
        int length = in.readInt();
        if (length < 0 || length > LIMIT || length > in.available()) {
          throw new IllegalArgumentException("not a policy set");
        }
        files.put(name, in.readNBytes(length));
      }
      if (!known || in.available() > 0) {
        throw new IllegalArgumentException("not a policy set");
      }
      return new PolicyDocuments(files);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a policy set", e);
    }
  }

  /** The first 16 hexadecimal digits of the SHA-256 of {@link #toBytes}. */
  public String version() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(toBytes());
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolicyDocuments documents
        && java.util.Arrays.equals(toBytes(), documents.toBytes());
  }

  @Override
  public int hashCode() {
    return version().hashCode();
  }

  @Override
  public String toString() {
    return "policy " + version();
  }
}
