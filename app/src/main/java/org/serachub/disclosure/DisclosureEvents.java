package org.serachub.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.audit.Outcome;
import org.serachub.audit.Receipt;
import org.serachub.audit.Restricted;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.disclosure.Decided.DecidedCase;
import org.serachub.disclosure.Decided.DecidedField;
import org.serachub.disclosure.Decided.DecidedSubject;
import org.serachub.disclosure.Decided.DecidedValue;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.request.ValueId;

/** What the trail says of the door. */
final class DisclosureEvents {
  private DisclosureEvents() {}

  /** Values were asked for, and these were opened. */
  record Asked(
      String kind,
      Envelope envelope,
      List<Entry> entries,
      List<Fact> facts,
      Optional<Restricted> restricted)
      implements AuditEvent {

    static Asked of(Decided decided, UUID eventId, List<CaseId> beside) {
      var request = decided.gathered().request();
      return new Asked(
          kind(request),
          DisclosureEvents.envelope(
              request, eventId, decided.gathered().now(), outcome(decided), Optional.empty()),
          with(beside, entriesOf(decided)),
          factsOf(decided),
          recipient(request));
    }

    /** The same, asked as another agency would see it. */
    Asked as(AgencyId agency) {
      var more = new ArrayList<>(facts);
      more.add(new Fact("asked", "see-this-as"));
      more.add(new Fact("agency", agency.toString()));
      return new Asked(kind, envelope, entries, more, restricted);
    }

    private static List<Entry> with(List<CaseId> beside, List<Entry> asked) {
      var all = new ArrayList<>(asked);
      beside.forEach(caseId -> all.add(new Entry(caseId, List.of(), List.of())));
      return all;
    }

    private static Outcome outcome(Decided decided) {
      return decided.anything() || decided.gathered().request().targets().isEmpty()
          ? Outcome.DONE
          : Outcome.REFUSED;
    }

    private static String kind(Request request) {
      return request.channel() == Channel.PAGE ? "consultation" : "disclosure";
    }

    // A page stays on a screen of the hub; whatever leaves names its recipient.
    private static Optional<Restricted> recipient(Request request) {
      if (request.channel() == Channel.PAGE) {
        return Optional.empty();
      }
      Optional<CaseId> under =
          request.targets().size() == 1
              ? Optional.of(request.targets().getFirst().caseId())
              : Optional.empty();
      return Optional.of(new Restricted(under, Map.of("recipient", request.requester().name())));
    }
  }

  /** Somebody asked why a field is not shown in full. */
  record Explained(Envelope envelope, List<Entry> entries, List<Fact> facts) implements AuditEvent {
    @Override
    public String kind() {
      return "consultation";
    }

    static Explained of(
        Decided decided, UUID eventId, FieldId field, Optional<DecidedField> found) {
      var request = decided.gathered().request();
      var levels =
          found
              .map(drawn -> List.of(new Entry.FieldLevel(field, drawn.ceiling())))
              .orElse(List.of());
      return new Explained(
          DisclosureEvents.envelope(
              request,
              eventId,
              decided.gathered().now(),
              found.isPresent() ? Outcome.DONE : Outcome.REFUSED,
              Optional.empty()),
          request.targets().stream()
              .map(target -> new Entry(target.caseId(), levels, List.of()))
              .toList(),
          List.of(
              Fact.policy(decided.gathered().policy().version()),
              new Fact("asked", "why"),
              new Fact("field", field.word())));
    }
  }

  /** Somebody asked what an invitation would open; levels were looked at, nothing was opened. */
  record Foreseen(Envelope envelope, List<Entry> entries, List<Fact> facts) implements AuditEvent {
    @Override
    public String kind() {
      return "consultation";
    }

    static Foreseen of(
        Gathered gathered, Requester by, UUID eventId, Target target, AgencyId invitee) {
      var request = gathered.request();
      return new Foreseen(
          new Envelope(
              eventId,
              gathered.now(),
              Optional.of(by.person()),
              by.agency(),
              Optional.of(by.role()),
              Optional.of(request.purpose()),
              request.id(),
              Outcome.DONE,
              Optional.empty()),
          List.of(new Entry(target.caseId(), List.of(), List.of())),
          List.of(
              Fact.policy(gathered.policy().version()),
              new Fact("asked", "what-an-invitation-opens"),
              new Fact("agency", invitee.toString())));
    }
  }

  /** Somebody was told that something they were shown was entered in error. */
  record Noticed(Envelope envelope, List<Entry> entries, List<Fact> facts) implements AuditEvent {
    @Override
    public String kind() {
      return "consultation";
    }

    static Noticed of(Request request, UUID eventId, Instant at, List<Notice> notices) {
      var facts = new ArrayList<Fact>(List.of(new Fact("asked", "notices")));
      notices.forEach(notice -> facts.add(new Fact("notice", notice.id().toString())));
      return new Noticed(
          DisclosureEvents.envelope(request, eventId, at, Outcome.DONE, Optional.empty()),
          notices.stream()
              .map(Notice::caseId)
              .distinct()
              .map(caseId -> new Entry(caseId, List.of(), List.of()))
              .toList(),
          facts);
    }
  }

  /** What an earlier event says was shown did not reach the reader. */
  record NotDelivered(Envelope envelope) implements AuditEvent {
    @Override
    public String kind() {
      return "not-delivered";
    }

    static NotDelivered of(Request request, UUID eventId, Instant at, Receipt receipt) {
      return new NotDelivered(
          DisclosureEvents.envelope(
              request, eventId, at, Outcome.NOT_DELIVERED, Optional.of(receipt.sequence())));
    }
  }

  static Envelope envelope(
      Request request, UUID eventId, Instant at, Outcome outcome, Optional<Long> refersTo) {
    var requester = request.requester();
    return new Envelope(
        eventId,
        at,
        Optional.of(requester.person()),
        requester.agency(),
        Optional.of(requester.role()),
        Optional.of(request.purpose()),
        request.id(),
        outcome,
        refersTo);
  }

  // Every case asked about has an entry, there or not: the attempt is what counts.
  private static List<Entry> entriesOf(Decided decided) {
    var entries = new ArrayList<Entry>();
    for (var caseId :
        decided.gathered().request().targets().stream().map(Target::caseId).distinct().toList()) {
      entries.add(
          decided.cases().stream()
              .filter(found -> found.facts().id().equals(caseId))
              .findFirst()
              .map(DisclosureEvents::entry)
              .orElseGet(() -> new Entry(caseId, List.of(), List.of())));
    }
    return entries;
  }

  private static Entry entry(DecidedCase decided) {
    var levels = new TreeMap<FieldId, Level>();
    decided.subjects().stream()
        .flatMap(subject -> subject.fields().stream())
        .filter(field -> field.asked() && !field.values().isEmpty())
        .forEach(field -> levels.merge(field.field().id(), field.highest(), Level::max));
    return new Entry(
        decided.facts().id(),
        levels.entrySet().stream()
            .map(level -> new Entry.FieldLevel(level.getKey(), level.getValue()))
            .toList(),
        decided.drawn() ? opened(decided).toList() : List.of());
  }

  private static Stream<ValueId> opened(DecidedCase decided) {
    return decided.subjects().stream()
        .flatMap(subject -> openedFields(subject))
        .flatMap(field -> field.values().stream())
        .filter(value -> value.level().discloses())
        .map(value -> value.value().binding().id());
  }

  private static Stream<DecidedField> openedFields(DecidedSubject subject) {
    return subject.fields().stream().filter(field -> field.asked() && field.discloses());
  }

  private static List<Fact> factsOf(Decided decided) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.policy(decided.gathered().policy().version()));
    facts.add(new Fact("channel", decided.gathered().request().channel().word()));
    decided.gathered().request().targets().stream()
        .flatMap(target -> target.item().stream())
        .forEach(item -> facts.add(new Fact("item", item.toString())));
    var relied =
        new TreeSet<Fact>(java.util.Comparator.comparing(Fact::name).thenComparing(Fact::value));
    for (var one : decided.cases()) {
      one.subjects().forEach(subject -> relied.addAll(relied(subject)));
    }
    facts.addAll(relied);
    return facts;
  }

  private static List<Fact> relied(DecidedSubject subject) {
    var facts = new ArrayList<Fact>();
    openedFields(subject)
        .forEach(
            field -> {
              var category = field.field().category().id();
              add(facts, "consent", subject.bases().consentsReliedOn(category));
              add(facts, "decision", subject.bases().decisionsReliedOn(category));
              field.values().stream()
                  .filter(value -> value.level().discloses())
                  .map(DecidedValue::value)
                  .map(value -> value.binding().custodian())
                  .distinct()
                  .forEach(
                      custodian ->
                          add(
                              facts,
                              "agreement",
                              subject.bases().agreementsReliedOn(custodian, category)));
            });
    return facts;
  }

  private static void add(List<Fact> facts, String name, List<UUID> ids) {
    ids.forEach(id -> facts.add(new Fact(name, id.toString())));
  }
}
