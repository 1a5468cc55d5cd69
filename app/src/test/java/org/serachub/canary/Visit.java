package org.serachub.canary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.serachub.canary.World.Persona;
import org.serachub.leaks.Reply;

/**
 * What somebody got from one route.
 *
 * @param passphrase of a PDF
 * @param statements what the hub asked the database for it
 */
record Visit(
    Persona by,
    String method,
    String route,
    Reply reply,
    Optional<String> passphrase,
    List<String> statements) {
  private static final Pattern CASE_TABLE =
      Pattern.compile(
          "\\b(subject|field_value|consent_record|share_decision|basis_confirmation"
              + "|referral_draft|identifier_print|case_link)\\b");

  /** The statements that touch what is recorded about a case. */
  List<String> onCaseTables() {
    return statements.stream().filter(text -> CASE_TABLE.matcher(text).find()).toList();
  }

  @Override
  public String toString() {
    return by.address() + " " + method + " " + reply.address() + " " + reply.status();
  }
}
