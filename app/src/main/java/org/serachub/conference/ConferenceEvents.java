package org.serachub.conference;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.conference.Conference.Because;
import org.serachub.decision.Stage;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.ConferenceId;

/** What the trail says of conferences: an act of each kind, by whom, on which case. */
final class ConferenceEvents {
  private ConferenceEvents() {}

  /** A conference was put in the diary. */
  record Scheduled(Envelope envelope, ConferenceId conference) implements AuditEvent {
    @Override
    public String kind() {
      return "conference";
    }

    @Override
    public List<Fact> facts() {
      return List.of(act("schedule"), named("conference", conference.value()));
    }
  }

  /** What is planned of a conference was changed. */
  record Changed(Envelope envelope, ConferenceId conference) implements AuditEvent {
    @Override
    public String kind() {
      return "conference";
    }

    @Override
    public List<Fact> facts() {
      return List.of(act("change"), named("conference", conference.value()));
    }
  }

  /** A conference was cancelled, and items were closed with it. */
  record CalledOff(
      Envelope envelope, ConferenceId conference, Because because, List<AgendaItem> closed)
      implements AuditEvent {
    @Override
    public String kind() {
      return "conference";
    }

    @Override
    public List<Entry> entries() {
      return closed.stream().map(item -> entry(item.caseId())).toList();
    }

    @Override
    public List<Fact> facts() {
      return List.of(
          act("cancel"),
          named("conference", conference.value()),
          new Fact("because", because.word()));
    }
  }

  /** The agencies that are expected at a conference were changed. */
  record Expected(
      Envelope envelope, ConferenceId conference, Set<AgencyId> added, Set<AgencyId> removed)
      implements AuditEvent {
    @Override
    public String kind() {
      return "conference";
    }

    @Override
    public List<Fact> facts() {
      var facts = new ArrayList<>(List.of(act("expect"), named("conference", conference.value())));
      added.forEach(agency -> facts.add(named("expected", agency.value())));
      removed.forEach(agency -> facts.add(named("not-expected", agency.value())));
      return List.copyOf(facts);
    }
  }

  /** A case was put on an agenda. */
  record PutOnAgenda(Envelope envelope, AgendaItem item) implements AuditEvent {
    @Override
    public String kind() {
      return "conference";
    }

    @Override
    public List<Entry> entries() {
      return about(item.caseId());
    }

    @Override
    public List<Fact> facts() {
      return facts(act("put-on-agenda"), item);
    }

    private static List<Fact> facts(Fact act, AgendaItem item) {
      return List.of(
          act, named("conference", item.conference().value()), named("item", item.id().value()));
    }
  }

  /** Two items of an agenda changed places. */
  record Moved(Envelope envelope, AgendaItem item, AgendaItem other) implements AuditEvent {
    @Override
    public String kind() {
      return "conference";
    }

    @Override
    public List<Entry> entries() {
      return List.of(entry(item.caseId()), entry(other.caseId()));
    }

    @Override
    public List<Fact> facts() {
      return PutOnAgenda.facts(act("move"), item);
    }
  }

  /** Other time was set aside for an item. */
  record SetAside(Envelope envelope, AgendaItem item) implements AuditEvent {
    @Override
    public String kind() {
      return "conference";
    }

    @Override
    public List<Entry> entries() {
      return about(item.caseId());
    }

    @Override
    public List<Fact> facts() {
      return PutOnAgenda.facts(act("set-minutes"), item);
    }
  }

  /** An item took a step to another stage. */
  record Stepped(Envelope envelope, AgendaItem item, ItemStep step) implements AuditEvent {
    @Override
    public String kind() {
      return "conference";
    }

    @Override
    public List<Entry> entries() {
      return about(item.caseId());
    }

    @Override
    public List<Fact> facts() {
      return PutOnAgenda.facts(act(step.word()), item);
    }
  }

  /** A case was closed with its item, or is open again because it is heard again. */
  record CaseMoved(Envelope envelope, AgendaItem item, Stage to) implements AuditEvent {
    @Override
    public String kind() {
      return "conference";
    }

    @Override
    public List<Entry> entries() {
      return about(item.caseId());
    }

    @Override
    public List<Fact> facts() {
      return PutOnAgenda.facts(act(to == Stage.CLOSED ? "close-case" : "reopen-case"), item);
    }
  }

  /** An agency was invited to an item. */
  record Invited(Envelope envelope, AgendaItem item, AgencyId invitee) implements AuditEvent {
    @Override
    public String kind() {
      return "invitation";
    }

    @Override
    public List<Entry> entries() {
      return about(item.caseId());
    }

    @Override
    public List<Fact> facts() {
      return List.of(
          act("invite"), named("item", item.id().value()), named("agency", invitee.value()));
    }
  }

  /** Several agencies were invited to an item at once. */
  record InvitedTogether(Envelope envelope, AgendaItem item, List<AgencyId> invitees)
      implements AuditEvent {
    @Override
    public String kind() {
      return "invitation";
    }

    @Override
    public List<Entry> entries() {
      return about(item.caseId());
    }

    @Override
    public List<Fact> facts() {
      var facts = new ArrayList<>(List.of(act("invite"), named("item", item.id().value())));
      invitees.forEach(agency -> facts.add(named("agency", agency.value())));
      return List.copyOf(facts);
    }
  }

  /** An invitation was withdrawn. */
  record Uninvited(Envelope envelope, AgendaItem item, AgencyId invitee) implements AuditEvent {
    @Override
    public String kind() {
      return "invitation";
    }

    @Override
    public List<Entry> entries() {
      return about(item.caseId());
    }

    @Override
    public List<Fact> facts() {
      return List.of(
          act("withdraw"), named("item", item.id().value()), named("agency", invitee.value()));
    }
  }

  /** The undertaking of a conference was accepted, in this very text. */
  record Undertaken(Envelope envelope, ConferenceId conference, String version, byte[] hash)
      implements AuditEvent {
    @Override
    public String kind() {
      return "undertaking";
    }

    @Override
    public List<Fact> facts() {
      return List.of(
          named("conference", conference.value()),
          new Fact("text-version", version),
          new Fact("text-sha256", HexFormat.of().formatHex(hash)));
    }
  }

  static Fact act(String word) {
    return new Fact("act", word);
  }

  static Fact named(String name, UUID id) {
    return new Fact(name, id.toString());
  }

  static List<Entry> about(CaseId caseId) {
    return List.of(entry(caseId));
  }

  static Entry entry(CaseId caseId) {
    return new Entry(caseId, List.of(), List.of());
  }
}
