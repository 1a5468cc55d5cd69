package org.serachub.keys;

import java.util.List;

/**
 * The tables whose rows open or close a door. Each row carries the id of the event that wrote it
 * last and a code over the columns named here, in this order: all that a rule reads of the row, and
 * all that says which row it is. What stands on a screen only and changes often is left out: the
 * place of an item on its agenda, the title of a conference. Whoever changes a row records an event
 * and signs it anew; {@link SignedRows} does.
 */
public enum SignedTable {
  PARTNERSHIP("id, name, wording, host_agency, demonstration"),
  AGENCY("id, code, name, sector, first_responder, lead_person, left_on"),
  CASE_FILE("id, reference, stage, opened_at, referred_by, referred_agency"),
  SUBJECT("id, case_id, kind"),
  /** One more after the columns: the SHA-256 of the ciphertext, or null where there is none. */
  FIELD_VALUE(
      "id, case_id, subject_id, field, entry, custodian, author, recorded_at, release_to,"
          + " handling, kind, supersedes, (sealed)"),
  PERSON("id, address, name, password_hash, status, leaves_on, created_at"),
  ROLE_GRANT(
      "id, person, agency, role, granted_by, granted_at, confirmed_by, confirmed_at, ended_at"),
  NAMED_PERSON(3, "case_id, person, agency, named_by, named_at"),
  EXCLUSION("id, case_id, person, agency, made_by, made_at, ended_at"),
  DEPUTY("id, role_grant, named_by, named_at, confirmed_by, confirmed_at, ended_at"),
  CONSENT_RECORD(
      "id, case_id, subject_id, state, category, recipient_agency, recipient_sector, purpose,"
          + " said_at, ends_at, recorded_at, recorded_by, recorded_agency, recorded_role"),
  BASIS_CONFIRMATION(3, "basis, agency, role, confirmed_by, confirmed_at"),
  SHARE_DECISION(
      "id, case_id, subject_id, category, purpose, recipient_agency, recipient_sector, gateway,"
          + " risk_to_life, decided_at, ends_at, made_by, made_agency, made_role, renewed_at"),
  CONFERENCE("id, code, starts_at, ends_at, chair"),
  AGENDA_ITEM("id, conference, case_id, stage, sealed_at"),
  INVITATION(2, "item, agency, invited_by, invited_at, withdrawn_at"),
  UNDERTAKING(2, "conference, person, text_hash, accepted_at"),
  EMERGENCY_ACCESS("id, case_id, person, agency, started_at, ends_at"),
  CASE_ACTION(
      "id, case_id, item, entry, owner_agency, owner_person, due_on, state, agreed_at, changed_at"),
  VALUE_NOTICE("id, person, agency, case_id, field, in_error, made_at"),
  VALUE_NOTICE_END("notice, ended_at"),
  /**
   * Two more after the columns: the ids of its parties as text, sorted, joined by commas; and its
   * scopes as {@code kind=word}, sorted, joined by commas.
   */
  SHARING_AGREEMENT("id, code, title, starts_on, ends_on, (parties), (scopes)"),
  POLICY_SET(
      "id, version, documents, active_from, proposed_by, proposed_at, approved_by, reason,"
          + " refused_by, refused_at");

  static final String PARTIES = "(parties)";
  static final String SCOPES = "(scopes)";
  static final String SEALED = "(sealed)";

  private final List<String> columns;
  private final int key;

  /** The first column names the row. */
  SignedTable(String columns) {
    this(1, columns);
  }

  /** The first {@code key} columns name the row. */
  SignedTable(int key, String columns) {
    this.columns = List.of(columns.split(", *"));
    this.key = key;
  }

  /** The table's name. */
  public String table() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What is signed, in order. */
  public List<String> columns() {
    return columns;
  }

  /** The columns that say which row it is: the first ones. */
  public List<String> key() {
    return columns.subList(0, key);
  }

  /** What is signed and stands in the row; what is in brackets comes from elsewhere. */
  List<String> stored() {
    return columns.stream().filter(column -> !column.startsWith("(")).toList();
  }
}
