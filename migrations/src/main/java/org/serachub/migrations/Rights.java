package org.serachub.migrations;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the running account may do in each table; a table named nowhere here gets all four. */
enum Rights {
  SELECT,
  INSERT,
  UPDATE,
  DELETE;

  /** Nothing in these is ever changed or deleted while the hub runs. */
  static final List<String> APPEND_ONLY =
      List.of(
          "audit_event",
          "audit_entry",
          "audit_restricted",
          "field_value",
          "consent_record",
          "basis_confirmation",
          "undertaking",
          "outcome_entry",
          "value_notice",
          "value_notice_end",
          "bundle_load",
          "bundle_item",
          "key_check");

  private static final List<String> NEVER_DELETED =
      List.of(
          "partnership",
          "agency",
          "person",
          "role_grant",
          "deputy",
          "case_file",
          "subject",
          "exclusion",
          "sharing_agreement",
          "share_decision",
          "conference",
          "agenda_item",
          "invitation",
          "conference_deputy",
          "attendance",
          "emergency_access",
          "case_action",
          "research_return",
          "research_reminder",
          "policy_set");

  static Set<Rights> of(String table) {
    if (APPEND_ONLY.contains(table)) {
      return EnumSet.of(SELECT, INSERT);
    }
    if (NEVER_DELETED.contains(table)) {
      return EnumSet.of(SELECT, INSERT, UPDATE);
    }
    return switch (table) {
      case "audit_head" -> EnumSet.of(SELECT, UPDATE);
      case "case_link" -> EnumSet.of(SELECT, INSERT);
      case "identifier_print" -> EnumSet.of(SELECT, INSERT, DELETE);
      case "flyway_schema_history" -> EnumSet.of(SELECT);
      default -> EnumSet.allOf(Rights.class);
    };
  }
}
