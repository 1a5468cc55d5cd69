package org.serachub.decision;

/**
 * What kind of body an agency is. Caps look at the sector, so a chair from the police is still
 * police.
 */
public enum Sector implements Term {
  POLICE("police"),
  ADULT_SOCIAL_CARE("adult-social-care"),
  CHILDRENS_SERVICES("childrens-services"),
  HOUSING("housing"),
  /** Trading standards and other regulators. */
  TRADING_STANDARDS("trading-standards"),
  HEALTH("health"),
  /** A specialist charity, advocates included. */
  CHARITY("charity"),
  /** A provider of support under the National Referral Mechanism. */
  NRM_SUPPORT("nrm-support"),
  /** The Department for Work and Pensions. */
  BENEFITS("benefits"),
  PROBATION("probation"),
  /** The Fair Work Agency, formerly the GLAA. */
  LABOUR_ENFORCEMENT("labour-enforcement"),
  /** A recipient only, and only by a decision that names it. */
  IMMIGRATION_ENFORCEMENT("immigration-enforcement"),
  /** A contractor for asylum or hostel accommodation. */
  ACCOMMODATION_PROVIDER("accommodation-provider"),
  /** The office that hosts the conference. */
  CONFERENCE_OFFICE("conference-office");

  private final String word;

  Sector(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
