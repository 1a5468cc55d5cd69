package org.serachub.browser;

import java.time.LocalDate;
import java.util.List;

/** What is done for a conference and at it, by the keyboard. */
record MeetingDesk(Visitor visitor, Keys keys) {
  MeetingDesk(Visitor visitor) {
    this(visitor, new Keys(visitor.page()));
  }

  /** Schedules one that is shorter than two items; says its path. */
  String schedule(String title, LocalDate day) {
    visitor.go("/conferences");
    keys.open("Schedule a conference")
        .type("Title", title)
        .type("Room", "Room 4")
        .type("Link to join online (optional)", "https://meet.example/room-4")
        .type("Date", day)
        .type("Start time", "10:00")
        .type("Planned end", "10:40")
        .choose("Chair (optional)", "Ruth Castell")
        .press("Schedule");
    return visitor.path().replaceAll("\\?.*", "");
  }

  void add(String conference, String reference, String reason) {
    visitor.go(conference);
    keys.open("Add a case")
        .choose("Case", reference)
        .type("Minutes to set aside", "25")
        .type("Why is the conference asked to discuss this case? (optional)", reason)
        .press("Add to the agenda");
    visitor.reads("Case " + reference).reads(reason);
  }

  void expect(String conference, List<String> agencies) {
    visitor.go(conference + "/people");
    agencies.forEach(keys::tick);
    keys.press("Save");
  }

  /** Invites everybody who is expected in one step. */
  void inviteAll(String conference, String reference) {
    visitor.go(conference);
    keys.open("Invitations to case " + reference).open("All agencies expected at this conference");
    visitor.reads("It says nothing of whom the case is about");
    keys.press("Send the invitations");
  }

  void invite(String conference, String reference, String agency) {
    visitor.go(conference);
    keys.open("Invitations to case " + reference).open(agency);
    visitor.reads("What the invitation opens");
    keys.press("Send the invitation");
    visitor.reads(agency);
  }

  /** Accepts the undertaking, which stands in front of the agenda. */
  void undertake(String conference) {
    visitor.go(conference + "/undertaking?next=" + conference);
    keys.tick("I have read this and I accept it").press("Continue");
  }

  /** Takes the step of that name, which is asked once more. */
  void step(String conference, String reference, String step) {
    visitor.go(conference);
    keys.open(step + " (case " + reference + ")").press(step);
  }

  void present(String conference, String reference, String who) {
    visitor.go(conference);
    keys.open("Attendance of case " + reference)
        .choose("Attendance of " + who, "Present")
        .press("Save the attendance");
    visitor.reads("Recorded by");
  }

  void decide(String conference, String reference, String decision) {
    visitor.go(conference);
    keys.open("Outcome of case " + reference)
        .open("Record a decision")
        .type("What did the conference decide?", decision)
        .take("How was this decided?", "Everybody agreed")
        .press("Save");
    visitor.reads(decision);
  }

  /** Rates the risk and says when it is looked at again, from the page of the outcome. */
  void rate(LocalDate review) {
    keys.open("Rate the risk")
        .take(
            "How high did the conference put the risk before it decided anything?",
            "High: serious harm likely")
        .take(
            "With what was decided, how high does the conference put the risk now?",
            "Medium: serious harm possible")
        .press("Save");
    visitor.reads("Medium: serious harm possible");
    keys.open("Set the next review")
        .type("On which working day is the case looked at again?", review)
        .press("Save");
    visitor.reads("Next review");
  }

  void close(String conference, String reference, String reason) {
    visitor.go(conference);
    keys.open("Close this item (case " + reference + ")")
        .type("Why is this item closed?", reason)
        .take("What happens to the case?", "It is closed too")
        .press("Close this item");
  }

  void hearAgain(String conference, String reference, String reason) {
    visitor.go(conference);
    keys.open("Hear this case again (case " + reference + ")")
        .takeFirst("Which conference hears it?", "")
        .type("Why is the case heard again?", reason)
        .press("Hear it again");
    visitor.reads(reason).reads("Research");
  }

  /** What the pack says. */
  String pack(String conference, String reference) {
    visitor.go(conference);
    keys.open("Case pack of case " + reference);
    return visitor.text();
  }

  /** What the pack says that is taken home from the page of the pack. */
  String document() {
    keys.press("Prepare a PDF");
    var passphrase = visitor.page().locator("#passphrase").innerText().strip();
    return PackFile.text(keys.download("Download the PDF"), passphrase);
  }
}
