package org.serachub.browser;

/** What somebody who holds something does on the pages of a case. */
record CaseDesk(Visitor visitor, String reference) {
  /** Goes to the question about one of several, by the words of its category and its own. */
  void question(String about, String category, String question) {
    visitor.go("/cases/" + reference).press("Add what you hold").follow(about);
    visitor.unfold(category).follow(question);
  }

  /** The same where nobody else is in the case. */
  void question(String category, String question) {
    visitor.go("/cases/" + reference).press("Add what you hold");
    visitor.unfold(category).follow(question);
  }

  /** Saves what was answered as a fact that may go to the conference. */
  void save() {
    visitor
        .choose("Fact")
        .choose("Share with the conference")
        .press("Save")
        .reads("What your agency has answered");
    visitor.unharmed();
  }

  /** Accepts the undertaking of a conference, which stands in front of its agenda. */
  void undertake(String conference) {
    visitor.go(conference);
    org.junit.jupiter.api.Assertions.assertEquals(
        conference + "/undertaking?next=" + conference, visitor.path());
    visitor
        .reads("You accept this once for this conference")
        .choose("I have read this and I accept it")
        .press("Continue")
        .reads("Case " + reference);
  }

  /** What the pack says. */
  String pack(String conference) {
    return visitor.go(conference).follow("Case pack of case " + reference).text();
  }
}
