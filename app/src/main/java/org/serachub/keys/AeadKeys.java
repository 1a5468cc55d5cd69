package org.serachub.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** AES-256-GCM keys by Tink, fresh, wrapped and unwrapped. */
final class AeadKeys {
  private AeadKeys() {}

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static KeysetHandle fresh() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
  }

  static Aead primitive(KeysetHandle keys) throws GeneralSecurityException {
    return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /** A fresh key, wrapped; it unwraps only for the same {@code bound}. */
  static byte[] wrapped(Aead wrapping, byte[] bound) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh(), wrapping, bound);
  }

  static Aead unwrap(Aead wrapping, byte[] wrapped, byte[] bound) throws GeneralSecurityException {
    return primitive(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, bound));
  }
}
