package org.serachub.browser;

/** What a coordinator does with referrals, by the keyboard. */
record TriageDesk(Visitor coordinator, Keys keys) {
  TriageDesk(Visitor coordinator) {
    this(coordinator, new Keys(coordinator.page()));
  }

  /** Opens one that waits. */
  Visitor open(String reference) {
    coordinator.go("/triage");
    keys.open(reference);
    return coordinator;
  }

  /** Asks the referrer. */
  void ask(String reference, String question) {
    open(reference);
    keys.open("Ask the referrer")
        .type("What do you need to know before you can decide? The referrer reads it.", question)
        .press("Ask the referrer");
    coordinator.reads("Question sent to the referrer");
  }

  void accept(String reference) {
    open(reference);
    keys.open("Accept").press("Accept the referral");
    coordinator.reads("Accepted for research");
  }

  void link(String reference, String earlier) {
    open(reference);
    keys.open("Link to " + earlier).press("Link the cases");
    coordinator.reads("Linked to").reads("Case " + earlier);
  }

  void decline(String reference, String reason, String instead) {
    open(reference);
    keys.open("Decline")
        .type("Why? The referrer reads it.", reason)
        .type("Who can help instead, and how are they reached? The referrer reads it.", instead)
        .press("Decline the referral");
  }
}
