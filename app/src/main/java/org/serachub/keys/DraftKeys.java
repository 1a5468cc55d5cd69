package org.serachub.keys;

import com.google.errorprone.annotations.RestrictedApi;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.serachub.platform.database.Binary;

/**
 * A data key for each referral that is not sent yet, wrapped by the key file with the draft's id
 * bound to it. The wrapped key lies in the draft's own row: erasing it erases what was typed.
 */
@Singleton
public final class DraftKeys {
  private final Keyring keyring;

  DraftKeys(Keyring keyring) {
    this.keyring = keyring;
  }

  /** A fresh data key for a draft, wrapped. */
  public byte[] fresh(UUID draft) {
    try {
      return AeadKeys.wrapped(keyring.file().wrapping(), Binary.bytes(draft));
    } catch (GeneralSecurityException e) {
      throw new KeyProblem("a draft's key could not be made", e);
    }
  }

  /**
   * Seals what was typed.
   *
   * @param wrapped the draft's key
   * @param bound everything the content is bound to; must be the same to open it
   */
  public byte[] seal(UUID draft, byte[] wrapped, byte[] content, byte[] bound) {
    try {
      return AeadKeys.unwrap(keyring.file().wrapping(), wrapped, Binary.bytes(draft))
          .encrypt(content, bound);
    } catch (GeneralSecurityException e) {
      throw new KeyProblem("a draft could not be sealed", e);
    }
  }

  /** Opens what was typed; empty if it is not what was sealed for that author. */
  @RestrictedApi(
      explanation = "a draft is opened for its author alone",
      allowedOnPath = ".*/org/serachub/referral/OpenDraft\\.java")
  public Optional<byte[]> open(UUID draft, byte[] wrapped, byte[] sealed, byte[] bound) {
    try {
      return Optional.of(
          AeadKeys.unwrap(keyring.file().wrapping(), wrapped, Binary.bytes(draft))
              .decrypt(sealed, bound));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
