package org.serachub.pack.web;

/**
 * The passphrase of a document about to be fetched.
 *
 * @param until time of day after which it cannot be fetched any more
 */
public record DownloadPage(String pack, String passphrase, String until) {
  @Override
  public String toString() {
    return "[download page]";
  }
}
