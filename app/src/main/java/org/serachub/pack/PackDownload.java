package org.serachub.pack;

import java.time.Instant;
import java.util.UUID;

/**
 * Leave to fetch one pack once, for the person who asked for it in the role they asked in.
 *
 * @param passphrase opens the document; derived anew each time, stored nowhere
 */
public record PackDownload(UUID id, Instant expiresAt, String passphrase) {
  @Override
  public String toString() {
    return "[pack download]";
  }
}
