package org.serachub.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/**
 * The one secret outside the database: the key that wraps every case's key (AES-256-GCM), a key for
 * codes over rows and one to derive passphrases from. Whoever holds it and the database can read
 * every case; whoever loses it has lost them.
 */
public final class KeyFile {
  private static final String FORMAT = "serac-keys-1";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path path;
  private final Aead wrapping;
  private final byte[] mac;
  private final byte[] derivation;

  private KeyFile(Path path, Aead wrapping, byte[] mac, byte[] derivation) {
    this.path = path;
    this.wrapping = wrapping;
    this.mac = mac;
    this.derivation = derivation;
  }

  /**
   * Makes new keys and writes them to a file that only its owner may read.
   *
   * @throws KeyProblem if the file exists or cannot be written
   */
  public static KeyFile create(Path path) {
    try {
      var random = new SecureRandom();
      var keys = new StringBuilder("# The keys of a SERAC Hub. Keep a copy apart from the data.\n");
      line(keys, "format", FORMAT);
      line(keys, "wrapping", encoded(serialized(AeadKeys.fresh())));
      line(keys, "mac", encoded(bytes(random)));
      line(keys, "derivation", encoded(bytes(random)));
      write(path, keys.toString());
      return open(path);
    } catch (IOException | GeneralSecurityException e) {
      throw new KeyProblem("the key file `" + path + "` cannot be written", e);
    }
  }

  /**
   * Reads the keys.
   *
   * @throws KeyProblem if the file is missing, damaged or open to others
   */
  public static KeyFile open(Path path) {
    try {
      refuseIfOpenToOthers(path);
      var keys = new Properties();
      keys.load(new StringReader(Files.readString(path)));
      if (!FORMAT.equals(keys.getProperty("format"))) {
        throw new KeyProblem("the file `" + path + "` is not a key file this hub can read");
      }
      var wrapping =
          TinkProtoKeysetFormat.parseKeyset(
              decoded(keys, "wrapping"), InsecureSecretKeyAccess.get());
      return new KeyFile(
          path, AeadKeys.primitive(wrapping), secret(keys, "mac"), secret(keys, "derivation"));
    } catch (IOException e) {
      throw new KeyProblem("the key file `" + path + "` cannot be read", e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new KeyProblem("the key file `" + path + "` is damaged", e);
    }
  }

  /**
   * Copies the keys to a new file that only its owner may read.
   *
   * @throws KeyProblem if the file exists or cannot be written
   */
  public void backup(Path copy) {
    try {
      write(copy, Files.readString(path));
    } catch (IOException e) {
      throw new KeyProblem("the key file cannot be copied to `" + copy + "`", e);
    }
  }

  Path path() {
    return path;
  }

  Aead wrapping() {
    return wrapping;
  }

  byte[] mac() {
    return mac.clone();
  }

  byte[] derivation() {
    return derivation.clone();
  }

  @Override
  public String toString() {
    return "[keys]";
  }

  private static void refuseIfOpenToOthers(Path path) throws IOException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
      throw new KeyProblem(
          "the key file `" + path + "` is open to others: chmod 600 it, and ask who has read it");
    }
  }

  // Written beside and moved, so that a crash leaves either no key file or a whole one.
  private static void write(Path path, String text) throws IOException {
    if (Files.exists(path)) {
      throw new KeyProblem("the file `" + path + "` exists already and is left alone");
    }
    var folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var beside =
        Files.createTempFile(
            folder, ".keys", null, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try {
      try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        channel.write(StandardCharsets.UTF_8.encode(text));
        channel.force(true);
      }
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value).append('\n');
  }

  private static byte[] serialized(KeysetHandle keys) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
  }

  private static byte[] bytes(SecureRandom random) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decoded(Properties keys, String name) {
    return Base64.getDecoder().decode(keys.getProperty(name, ""));
  }

  private static byte[] secret(Properties keys, String name) {
    var bytes = decoded(keys, name);
    if (bytes.length != 32) {
      throw new IllegalArgumentException("a key of the wrong length");
    }
    return bytes;
  }
}
