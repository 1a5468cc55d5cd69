package org.serachub.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recognises what was seen before without keeping it: HMAC-SHA256 under the key file. A plain hash
 * of a name or of a short answer could be guessed from; this cannot without the key file.
 */
@Singleton
public final class KeyedPrint {
  private final SecretKeySpec key;

  KeyedPrint(Keyring keyring) {
    this.key = new SecretKeySpec(keyring.file().mac(), "HmacSHA256");
  }

  /** The print of {@code what}, 32 bytes; prints made for different uses never meet. */
  public byte[] of(String use, byte[] what) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      var name = ("print " + use).getBytes(UTF_8);
      mac.update(ByteBuffer.allocate(4).putInt(name.length).array());
      mac.update(name);
      return mac.doFinal(what);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no HMAC-SHA256", e);
    }
  }
}
