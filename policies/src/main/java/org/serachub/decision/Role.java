package org.serachub.decision;

/** What a person does in the partnership. One role for one agency in each sign-in session. */
public enum Role implements Term {
  /** Runs the conference. */
  CHAIR("chair"),
  /** Takes referrals, builds agendas, sends invitations. */
  COORDINATOR("coordinator"),
  /** Speaks for an agency. */
  REPRESENTATIVE("representative"),
  /** Speaks for the survivor, independently of every other agency. */
  ADVOCATE("advocate"),
  /** Data Protection Officer. Audits who saw what. */
  DPO("dpo"),
  /** Runs accounts and agencies. Never sees a case. */
  ADMINISTRATOR("administrator"),
  /** Learns or inspects. Sees how many items there are and nothing of them. */
  OBSERVER("observer");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
