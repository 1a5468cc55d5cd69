package org.serachub.bundle.export;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.serachub.platform.database.Sql;

/** Counts what a bundle has no word for, so that whoever moves a hub knows what stays behind. */
@Singleton
final class CountLeftOut {
  private static final Map<String, String> ALWAYS = new LinkedHashMap<>();
  private static final Map<String, String> OF_REAL_PEOPLE = new LinkedHashMap<>();

  static {
    ALWAYS.put("erased cases", "case_file WHERE data_key IS NULL");
    ALWAYS.put("cancelled conferences", "conference WHERE cancelled_at IS NOT NULL");
    ALWAYS.put("links to meetings", "conference WHERE link IS NOT NULL AND cancelled_at IS NULL");
    ALWAYS.put("withdrawn invitations", "invitation WHERE withdrawn_at IS NOT NULL");
    ALWAYS.put("agencies expected at a conference", "expected_agency");
    ALWAYS.put("deputies for a conference", "conference_deputy WHERE ended_at IS NULL");
    ALWAYS.put("deputies of officers", "deputy WHERE ended_at IS NULL");
    ALWAYS.put("records of attendance", "attendance");
    ALWAYS.put("ties of outcomes to their items", "outcome_entry");
    ALWAYS.put("states of research returns", "research_return");
    ALWAYS.put("renewals of decisions to share", "share_decision WHERE renewed_at IS NOT NULL");
    ALWAYS.put("notices of mistakes", "value_notice");
    ALWAYS.put("referrals that are not sent", "referral_draft WHERE sent_case IS NULL");
    ALWAYS.put("links between cases", "case_link");
    OF_REAL_PEOPLE.put("confirmations of roles", "role_grant WHERE confirmed_at IS NOT NULL");
    OF_REAL_PEOPLE.put("confirmations of consents and decisions", "basis_confirmation");
    OF_REAL_PEOPLE.put("undertakings", "undertaking");
  }

  private final Sql sql;

  CountLeftOut(Sql sql) {
    this.sql = sql;
  }

  Map<String, Long> count(boolean fictional) {
    var counts = new LinkedHashMap<String, Long>();
    ALWAYS.forEach((what, rows) -> count(what, rows, counts));
    if (!fictional) {
      OF_REAL_PEOPLE.forEach((what, rows) -> count(what, rows, counts));
    }
    return counts;
  }

  private void count(String what, String rows, Map<String, Long> counts) {
    var count =
        sql.one("SELECT COUNT(*) AS many FROM " + rows, row -> row.number("many")).orElse(0L);
    if (count > 0) {
      counts.put(what, count);
    }
  }
}
