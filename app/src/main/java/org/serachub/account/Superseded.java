package org.serachub.account;

/** Somebody else changed the same thing first; nothing was done. */
public final class Superseded extends RuntimeException {
  /** For whatever was changed in between. */
  public Superseded() {
    super("changed by somebody else first");
  }
}
