package org.serachub.decision;

/** What a field holds, and so how it is asked, checked and stored. */
public enum FieldType implements Term {
  /** One line, at most 300 characters. */
  TEXT("text"),
  /** Free text, at most 2,000 characters. */
  LONG_TEXT("long-text"),
  /** A calendar date. */
  DATE("date"),
  /** One answer of a list. */
  CHOICE("choice"),
  /** One or more answers of a list. */
  MULTI("multi"),
  /** A person's name. */
  NAME("name"),
  PHONE("phone"),
  EMAIL("email"),
  /** Lines, and the district they lie in. */
  ADDRESS("address"),
  /** A number or code that somebody else issued. */
  IDENTIFIER("identifier");

  private final String word;

  FieldType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
