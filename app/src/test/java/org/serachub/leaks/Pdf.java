package org.serachub.leaks;

import java.util.Optional;

/**
 * A PDF as it was sent.
 *
 * @param passphrase empty if the file is not encrypted
 */
public record Pdf(byte[] bytes, Optional<String> passphrase) {
  /** A file that anybody can open. */
  public static Pdf open(byte[] bytes) {
    return new Pdf(bytes, Optional.empty());
  }
}
