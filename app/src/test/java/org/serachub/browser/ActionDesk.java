package org.serachub.browser;

import java.time.LocalDate;

/** What is done about an action, by the keyboard. */
record ActionDesk(Visitor visitor, Keys keys) {
  ActionDesk(Visitor visitor) {
    this(visitor, new Keys(visitor.page()));
  }

  void agree(String reference, String title, String owner, LocalDate due) {
    visitor.go("/cases/" + reference + "/actions");
    keys.press("Add an action")
        .type("What exactly will be done?", title)
        .type("How will we know it is done?", "Only the tenants hold a key")
        .type("Why is it needed, and which risk does it reduce?", "Strangers come and go")
        .choose("Who will do it?", owner)
        .type("By when?", due)
        .press("Save");
    visitor.reads("Action added").reads(title);
  }

  /** On the board: the list on the card and its button. */
  void move(String title, String step) {
    visitor.go("/actions");
    keys.choose("Next step for " + title, step).press("Go on with " + title);
    visitor.reads("Saved");
  }

  void say(String title, String step, String text) {
    visitor.go("/actions");
    keys.open(title).open(step).typeHere(text).press(step);
    visitor.reads("Saved");
  }
}
