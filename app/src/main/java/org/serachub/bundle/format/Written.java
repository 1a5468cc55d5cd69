package org.serachub.bundle.format;

/** Something read from a bundle, and where it stands, so that a later check can point at it. */
public record Written<T>(T value, Place at) {
  @Override
  public String toString() {
    return "[written]";
  }
}
