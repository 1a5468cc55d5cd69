package org.serachub.browser;

/** What an agency does that is asked to search its records, by the keyboard. */
record SearchDesk(Visitor visitor, Keys keys) {
  SearchDesk(Visitor visitor) {
    this(visitor, new Keys(visitor.page()));
  }

  Visitor open(String reference) {
    visitor.go("/research");
    keys.open("Case " + reference);
    return visitor;
  }

  /** Returns a line that answers a question. */
  void hold(String reference, String question, String line) {
    open(reference).reads("Search your records with");
    keys.type("Private notes", "Two systems searched")
        .choose("Which question does your line answer?", question)
        .type("What do you hold?", line)
        .take("Fact");
    if (visitor.text().contains("Handling code of your line")) {
      keys.take("No handling code");
    }
    keys.take("Return complete").press("Save");
    visitor.reads("Research return complete").reads(line).reads("Two systems searched");
  }

  /** Answers a question of another kind on the case, as a fact that may go to the conference. */
  void record(String reference, String category, String question, String answer) {
    visitor.go("/cases/" + reference + "/contribute");
    keys.unfold(category).open(question).typeLine(answer).take("Fact");
    keys.take("Share with the conference");
    if (visitor.text().contains("Handling code")) {
      keys.take("No handling code");
    }
    keys.press("Save");
    visitor.reads("What your agency has answered").reads(answer);
  }

  /** Returns that nothing is held. */
  void holdNothing(String reference, String choice) {
    open(reference);
    keys.take(choice).press("Save");
    visitor.reads("Research return complete").reads("Nil return");
  }
}
