package org.serachub.keys;

import java.util.List;

/**
 * The tables whose rows open or close a door. Each row carries the id of the event that made it and
 * a code over its columns, in the order of the table: everything but {@code event_id}, {@code mac}
 * and {@code version}. Whoever changes a row records an event and signs it anew.
 */
public enum SignedTable {
  CASE_FILE("id, reference, stage, opened_at, referred_by, referred_agency"),
  PERSON("id, address, name, password_hash, status, leaves_on, created_at"),
  ROLE_GRANT(
      "id, person, agency, role, granted_by, granted_at, confirmed_by, confirmed_at, ended_at"),
  DEPUTY("id, role_grant, named_by, named_at, confirmed_by, confirmed_at, ended_at"),
  NAMED_PERSON("case_id, person, agency, named_by, named_at"),
  EXCLUSION("id, case_id, person, agency, made_by, made_at, ended_at"),
  CONSENT_RECORD(
      "id, case_id, subject_id, state, category, recipient_agency, recipient_sector, purpose,"
          + " said_at, ends_at, recorded_at, recorded_by, recorded_agency, recorded_role"),
  BASIS_CONFIRMATION("basis, agency, role, confirmed_by, confirmed_at"),
  SHARE_DECISION(
      "id, case_id, subject_id, category, purpose, recipient_agency, recipient_sector, gateway,"
          + " risk_to_life, decided_at, ends_at, made_by, made_agency, made_role, renewed_at"),
  INVITATION("item, agency, invited_by, invited_at, withdrawn_at"),
  UNDERTAKING("conference, person, text_hash, accepted_at"),
  EMERGENCY_ACCESS("id, case_id, person, agency, started_at, ends_at"),
  CASE_ACTION(
      "id, case_id, item, entry, owner_agency, owner_person, due_on, state, agreed_at, changed_at"),
  /**
   * Two more after the columns: the ids of its parties as text, sorted, joined by commas; and its
   * scopes as {@code kind=word}, sorted, joined by commas.
   */
  SHARING_AGREEMENT("id, code, title, starts_on, ends_on, (parties), (scopes)"),
  POLICY_SET("id, version, documents, active_from, proposed_by, proposed_at, approved_by");

  static final String PARTIES = "(parties)";
  static final String SCOPES = "(scopes)";

  private final List<String> columns;

  SignedTable(String columns) {
    this.columns = List.of(columns.split(", *"));
  }

  /** The table's name. */
  public String table() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What is signed, in order. */
  public List<String> columns() {
    return columns;
  }
}
