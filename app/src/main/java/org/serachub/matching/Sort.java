package org.serachub.matching;

import org.serachub.decision.Term;

/** What sort of identifier a print is of. Names are compared with names, whichever field. */
public enum Sort implements Term {
  NAME("name", "name"),
  DATE_OF_BIRTH("date-of-birth", "date of birth"),
  NHS_NUMBER("nhs-number", "NHS number"),
  NI_NUMBER("ni-number", "National Insurance number"),
  NRM_REFERENCE("nrm-reference", "NRM reference"),
  PHONE("phone", "phone number"),
  EMAIL("email", "e-mail address"),
  BUSINESS("business", "name of the business"),
  BUSINESS_NUMBER("business-number", "number of the business"),
  PLACE("place", "address");

  private final String word;
  private final String label;

  Sort(String word, String label) {
    this.word = word;
    this.label = label;
  }

  @Override
  public String word() {
    return word;
  }

  /** As in "name and date of birth agree". */
  public String label() {
    return label;
  }

  /** True if its agreeing is enough; a name or a date of birth alone is not. */
  boolean strong() {
    return this != NAME && this != DATE_OF_BIRTH;
  }
}
