package org.serachub.conference.attendance.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Conference;
import org.serachub.conference.attendance.Attendances;
import org.serachub.conference.attendance.Attendances.Recorded;
import org.serachub.conference.attendance.Attendances.Who;
import org.serachub.conference.attendance.Attendee;
import org.serachub.conference.attendance.Attendees;
import org.serachub.conference.attendance.Presence;
import org.serachub.conference.attendance.RecordAttendance.Change;
import org.serachub.conference.web.Desk;
import org.serachub.decision.Role;
import org.serachub.decision.Term;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Typed;

/** The controls with which attendance is recorded: for each person what was shown and what is. */
@Singleton
final class AttendanceForm {
  private final Attendees attendees;
  private final Attendances attendances;

  AttendanceForm(Attendees attendees, Attendances attendances) {
    this.attendees = attendees;
    this.attendances = attendances;
  }

  AttendancePage page(Requester by, Conference conference, AgendaItem item) {
    var answers = new LinkedHashMap<String, String>();
    var rows = rows(item);
    rows.forEach(row -> answers.put(row.control(), row.was()));
    return page(by, conference, item, rows, Typed.of(answers), false);
  }

  /** With what was typed, beside what somebody else recorded first. */
  AttendancePage beaten(Requester by, Conference conference, AgendaItem item, Typed typed) {
    return page(by, conference, item, rows(item), typed, true);
  }

  private static AttendancePage page(
      Requester by,
      Conference conference,
      AgendaItem item,
      List<AttendancePage.Row> rows,
      Typed typed,
      boolean beaten) {
    return new AttendancePage(
        conference.title(),
        Desk.path(conference),
        item.reference(),
        rows,
        by.role() == Role.COORDINATOR,
        beaten,
        typed);
  }

  /**
   * What was changed. Somebody who is not asked about on the form is left as they are.
   *
   * @throws HubProblem.Malformed if a control is not on the form
   */
  List<Change> read(Form form, AgendaItem item) {
    var changes = new ArrayList<Change>();
    for (var attendee : attendees.of(item.id())) {
      var control = control(attendee);
      var was = presence(form.all("was-" + control));
      var now = form.optionalChoice(control, AttendancePage.STATES);
      if (was.isPresent() && now.isPresent()) {
        var to = Term.of(Presence.class, now.get());
        if (to != was.get()) {
          changes.add(new Change(who(attendee), was.get(), to));
        }
      }
    }
    return changes;
  }

  private static Optional<Presence> presence(List<String> sent) {
    try {
      return sent.stream().findFirst().map(word -> Term.of(Presence.class, word));
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Malformed("no such presence");
    }
  }

  private List<AttendancePage.Row> rows(AgendaItem item) {
    var recorded = attendances.of(item.id());
    return attendees.of(item.id()).stream()
        .map(attendee -> row(attendee, Optional.ofNullable(recorded.get(who(attendee)))))
        .toList();
  }

  private static AttendancePage.Row row(Attendee attendee, Optional<Recorded> recorded) {
    return new AttendancePage.Row(
        control(attendee),
        attendee.name(),
        attendee.agencyName(),
        DrawPeople.note(attendee),
        attendee.undertaken().isPresent()
            ? "Undertaking accepted"
            : "Must accept the undertaking before anything opens",
        recorded.map(Recorded::presence).orElse(Presence.EXPECTED).word(),
        recorded
            .map(last -> "Recorded by " + last.by() + ", " + CivilTime.minute(last.at()))
            .orElse(""));
  }

  private static Who who(Attendee attendee) {
    return new Who(attendee.person(), attendee.agency());
  }

  private static String control(Attendee attendee) {
    return "p-" + attendee.person() + "-" + attendee.agency();
  }
}
