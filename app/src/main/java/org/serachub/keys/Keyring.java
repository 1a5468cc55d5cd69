package org.serachub.keys;

import com.google.crypto.tink.Aead;

/** The keys that go with this database, once they are proved to be the right ones. */
public final class Keyring {
  private final KeyFile file;
  private final Aead partnership;

  Keyring(KeyFile file, Aead partnership) {
    this.file = file;
    this.partnership = partnership;
  }

  /** The file they come from, to back it up. */
  public KeyFile file() {
    return file;
  }

  /** Seals what belongs to no case. */
  Aead partnership() {
    return partnership;
  }
}
