package org.serachub.browser;

import java.time.LocalDate;

/** What a coordinator does for a conference. */
record ConferenceDesk(Visitor coordinator) {
  /**
   * Schedules one for the morning of {@code day}.
   *
   * @return its path
   */
  String schedule(String title, LocalDate day) {
    coordinator
        .go("/conferences")
        .press("Schedule a conference")
        .type("Title", title)
        .type("Room", "Room 4, Custom House")
        .type("Date", day)
        .type("Start time", "10:00")
        .type("Planned end", "12:30")
        .press("Schedule");
    return coordinator.reads(title).path().replaceAll("\\?.*", "");
  }

  /** Puts a case on the agenda. */
  void add(String conference, String reference, String reason) {
    coordinator
        .go(conference)
        .press("Add a case")
        .type("Or enter its reference", reference)
        .type("Minutes to set aside", "25")
        .type("Why is the conference asked to discuss this case? (optional)", reason)
        .press("Add to the agenda");
    coordinator.reads("Case " + reference).reads("25 minutes").reads(reason);
  }

  /** Looks at what an invitation opens, and sends it. */
  void invite(String conference, String reference, String agency) {
    coordinator.go(conference).follow("Invitations to case " + reference).follow(agency);
    coordinator
        .reads("Invite " + agency)
        .reads("What the invitation opens")
        .reads("It says nothing of whom the case is about")
        .press("Send the invitation")
        .reads(agency);
  }

  /** Ends every action of a case that is still open. */
  void callOff(String reference, String reason) {
    coordinator.go("/cases/" + reference + "/actions");
    if (coordinator.path().contains("/undertaking?")) {
      coordinator.choose("I have read this and I accept it").press("Continue");
    }
    for (var action : coordinator.leads("main li a[href*='/actions/']")) {
      if (coordinator.go(action).text().contains("Call it off")) {
        coordinator
            .follow("Call it off")
            .type("Why will it not be done?", reason)
            .press("Call it off");
      }
    }
  }

  /** Closes an item and says why; its case stays open. */
  void close(String conference, String reference, String reason) {
    coordinator
        .go(conference)
        .follow("Close this item (case " + reference + ")")
        .type("Why is this item closed?", reason)
        .choose("It stays open")
        .press("Close this item");
  }

  /** Takes the step of that name. */
  void step(String conference, String reference, String step) {
    coordinator.go(conference).follow(step + " (case " + reference + ")").press(step);
    coordinator.go(conference);
  }
}
