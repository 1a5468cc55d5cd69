package org.serachub.triage.web;

import java.util.List;
import org.serachub.decision.FieldId;
import org.serachub.triage.TriageFields;
import org.serachub.web.Done;

/** What a coordinator can do with a referral, and what is written of it. */
enum Decision {
  ACCEPT(
      "Accept the referral",
      "The case goes to research. The referrer is told that it was accepted.",
      List.of(),
      List.of(TriageFields.REASON),
      Done.ACCEPTED),
  ASK(
      "Ask the referrer",
      "The referral goes on waiting. The referrer finds the question on their home page and on the"
          + " case.",
      List.of(TriageFields.QUESTION),
      List.of(),
      Done.ASKED),
  DECLINE(
      "Decline the referral",
      "The case is closed. The referrer reads what you write here. Ring them too: a decline must"
          + " not be the end of help. What happens later is a new referral.",
      List.of(TriageFields.REASON, TriageFields.SIGNPOSTING),
      List.of(),
      Done.DECLINED);

  final String title;
  final String says;
  final List<FieldId> must;
  final List<FieldId> may;
  final Done done;

  Decision(String title, String says, List<FieldId> must, List<FieldId> may, Done done) {
    this.title = title;
    this.says = says;
    this.must = must;
    this.may = may;
    this.done = done;
  }
}
