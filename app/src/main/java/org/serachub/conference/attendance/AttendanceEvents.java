package org.serachub.conference.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.attendance.Deputies.Place;
import org.serachub.conference.attendance.RecordAttendance.Change;
import org.serachub.request.PersonId;

/** What the trail says of who comes and who was there. */
final class AttendanceEvents {
  private AttendanceEvents() {}

  /** Somebody named a deputy, or takes it back. */
  record DeputyNamed(Envelope envelope, Place place, Optional<PersonId> deputy)
      implements AuditEvent {
    @Override
    public String kind() {
      return "conference";
    }

    @Override
    public List<Fact> facts() {
      var facts = new ArrayList<Fact>();
      facts.add(new Fact("act", deputy.isPresent() ? "name-deputy" : "end-deputy"));
      facts.add(new Fact("conference", place.conference().toString()));
      deputy.ifPresent(who -> facts.add(new Fact("person", who.toString())));
      return List.copyOf(facts);
    }
  }

  /** Attendance was recorded for an item. */
  record Attended(Envelope envelope, AgendaItem item, List<Change> changes) implements AuditEvent {
    @Override
    public String kind() {
      return "conference";
    }

    @Override
    public List<Entry> entries() {
      return List.of(new Entry(item.caseId(), List.of(), List.of()));
    }

    @Override
    public List<Fact> facts() {
      var facts = new ArrayList<Fact>();
      facts.add(new Fact("act", "attendance"));
      facts.add(new Fact("conference", item.conference().toString()));
      facts.add(new Fact("item", item.id().toString()));
      for (var change : changes) {
        facts.add(new Fact(change.to().word(), change.who().person().toString()));
      }
      return List.copyOf(facts);
    }
  }
}
