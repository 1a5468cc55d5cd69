package org.serachub.bundle;

/** What items are called in what is kept of them, and in what is said of them. */
final class Kinds {
  static final String PARTNERSHIP = "partnership";
  static final String AGENCY = "agency";
  static final String AGREEMENT = "agreement";
  static final String PERSON = "person";
  static final String CASE = "case";
  static final String CONFERENCE = "conference";

  private Kinds() {}
}
