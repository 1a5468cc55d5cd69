package org.serachub.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** Where random identifiers come from; injected, so that a test can fix them. */
public interface Ids {
  /** A fresh random identifier. */
  UUID next();

  /** {@code count} fresh random bytes. */
  byte[] bytes(int count);

  /** Identifiers nobody can guess. */
  static Ids secure() {
    var random = new SecureRandom();
    return new Ids() {
      @Override
      public UUID next() {
        return UUID.randomUUID();
      }

      @Override
      public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
      }
    };
  }
}
