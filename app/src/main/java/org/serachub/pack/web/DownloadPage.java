package org.serachub.pack.web;

import java.util.Optional;

/**
 * The passphrase of a document about to be fetched.
 *
 * @param passphrase empty if it was shown before
 * @param until time of day after which it cannot be fetched any more
 */
public record DownloadPage(String pack, Optional<String> passphrase, String until) {
  @Override
  public String toString() {
    return "[download page]";
  }
}
