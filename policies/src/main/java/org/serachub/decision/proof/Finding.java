package org.serachub.decision.proof;

import org.serachub.decision.language.Place;

/** Something that a check found. */
public record Finding(Weight weight, Place place, String text) {
  /** How bad it is. */
  public enum Weight {
    /** The set must not be activated like this. */
    FAULT,
    /** Worth a look. */
    WARNING
  }

  @Override
  public String toString() {
    return place + ": " + (weight == Weight.WARNING ? "warning: " : "") + text;
  }
}
