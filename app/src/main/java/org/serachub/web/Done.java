package org.serachub.web;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page may say was done just now. The address holds only the code, from this closed list, so
 * that nobody can make a page say something of his own.
 */
public enum Done {
  RECORDED("recorded", "Recorded"),
  SUPERSEDED("superseded", "Corrected. The earlier answer is no longer current"),
  IN_ERROR("in-error", "Marked as entered in error"),
  SUBJECT_ADDED("subject-added", "Added to the case"),
  CONSENT_RECORDED("consent-recorded", "Consent record saved"),
  CONSENT_WITHDRAWN("consent-withdrawn", "Withdrawal recorded. It counts from now"),
  CONSENT_CONFIRMED("consent-confirmed", "Consent record confirmed"),
  DECISION_MADE(
      "decision-made",
      "Decided. It waits for the agency that holds it, or the advocate, to confirm it. The Data"
          + " Protection Officer sees it now"),
  ACTION_ADDED("action-added", "Action added"),
  RETURNED("returned", "Research return complete. You can open it again until the pack is sealed"),
  REMINDED("reminded", "Reminder recorded. The agency sees it on its first page"),
  NOTICE_ENDED("notice-ended", "Noted. Thank you for dealing with it"),
  UNDERTAKEN("undertaken", "Undertaking accepted"),
  SAVED("saved", "Saved"),
  CANCELLED("cancelled", "Cancelled. Its items are closed"),
  ERASED("erased", "Deleted. Nothing of it is kept"),
  ACCEPTED("accepted", "Accepted for research. The referrer is told"),
  ASKED("asked", "Question sent to the referrer"),
  ANSWERED("answered", "Answer sent to the coordinator"),
  DECLINED("declined", "Declined and closed. The referrer is told why, and where to turn"),
  LINKED("linked", "Linked to the earlier case"),
  UNSURE("unsure", "This form was sent twice. Check below whether it was recorded");

  private final String code;
  private final String text;

  Done(String code, String text) {
    this.code = code;
    this.text = text;
  }

  /** What stands in the address. */
  public String code() {
    return code;
  }

  /** What the page says. */
  public String text() {
    return text;
  }

  /** {@code path} as the place to go to once this is done. */
  public String at(String path) {
    return path + "?done=" + code;
  }

  static Optional<Done> of(String code) {
    return Stream.of(values()).filter(done -> done.code.equals(code)).findFirst();
  }
}
