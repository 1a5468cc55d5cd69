package org.serachub.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.serachub.platform.database.Binary;

/**
 * Passphrases derived from the key file and a random id, so that they are stored nowhere and can be
 * said on the telephone.
 */
@Singleton
public final class Passphrases {
  // 32 signs, so that a byte's low five bits choose evenly; none is taken for another.
  private static final String SIGNS = "23456789abcdefghijkmnpqrstuvwxyz";
  private static final int GROUPS = 5;
  private static final int SIGNS_IN_GROUP = 4;

  private final SecretKeySpec key;

  Passphrases(Keyring keyring) {
    this.key = new SecretKeySpec(keyring.file().derivation(), "HmacSHA256");
  }

  /**
   * The passphrase that belongs to an id: five groups of four signs, 100 bits.
   *
   * @param use keeps the passphrases of different uses apart, such as {@code pack}
   */
  public String derive(String use, UUID id) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(use.getBytes(UTF_8));
      mac.update((byte) 0);
      return readable(mac.doFinal(Binary.bytes(id)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no HMAC-SHA256", e);
    }
  }

  private static String readable(byte[] bytes) {
    var text = new StringBuilder();
    for (int i = 0; i < GROUPS * SIGNS_IN_GROUP; i++) {
      if (i > 0 && i % SIGNS_IN_GROUP == 0) {
        text.append('-');
      }
      text.append(SIGNS.charAt(bytes[i] & 31));
    }
    return text.toString();
  }
}
