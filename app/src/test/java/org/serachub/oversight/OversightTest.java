package org.serachub.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.audit.Outcome;
import org.serachub.audit.Receipt;
import org.serachub.audit.VerifyTrail;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedTable;
import org.serachub.platform.London;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.request.ValueId;
import org.serachub.testing.Seeding;
import org.serachub.testing.TestHub;

class OversightTest {
  private static final AccessFilter ALL = TestFilters.ALL;

  private TestHub hub;
  private Requester officer;
  private Requester nurse;
  private CaseId one;
  private CaseId other;

  @BeforeEach
  void start() {
    hub = TestHub.fresh();
    // The key file is checked against an empty database the first time.
    hub.bean(AuditTrail.class);
    officer = person("Ola Kent", Role.DPO);
    nurse = person("Nia Moss", Role.REPRESENTATIVE);
    one = caseFile("7KQ3-9F2D");
    other = caseFile("B4RT-XX29");
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void showsWhoWasShownWhatNewestFirst() {
    record(event(nurse, "consultation", one));
    record(event(nurse, "disclosure", one));

    var found = found(officer, ALL);

    assertEquals(List.of("disclosure", "consultation"), kinds(found));
    var first = found.accesses().getFirst();
    assertEquals(Optional.of("Nia Moss"), first.person());
    assertEquals("7KQ3-9F2D", first.cases().getFirst().reference());
    assertEquals(Map.of(Level.SHOWN, 2L, Level.WITHHELD, 1L), first.cases().getFirst().fields());
  }

  @Test
  void narrowsByPersonCaseKindAndReceipt() {
    record(event(nurse, "consultation", one));
    var pack = record(event(nurse, "disclosure", other));
    record(event(officer, "agreement"));

    assertEquals(
        2, found(officer, by(Optional.of(nurse.person()), Optional.empty())).accesses().size());
    assertEquals(
        List.of("disclosure"),
        kinds(found(officer, by(Optional.of(nurse.person()), Optional.of("B4RT-XX29")))));
    assertEquals(List.of("agreement"), kinds(found(officer, TestFilters.ofKind("agreement"))));
    assertEquals(
        List.of(pack.eventId()),
        found(officer, TestFilters.withReceipt(pack.number())).accesses().stream()
            .map(Access::eventId)
            .toList());
  }

  @Test
  void narrowsByAgencyFieldPurposeOutcomeAndDays() {
    var seen = record(event(nurse, "consultation", one));
    record(event(officer, "agreement"));
    var today = LocalDate.ofInstant(Instant.now(), London.ZONE);
    var day = TestFilters.between(today, today);
    var before = TestFilters.between(today.minusDays(9), today.minusDays(1));

    assertEquals(List.of("consultation"), kinds(found(officer, TestFilters.ofField("health"))));
    assertEquals(List.of(), kinds(found(officer, TestFilters.ofField("wealth"))));
    assertEquals(
        List.of("consultation"),
        kinds(found(officer, TestFilters.ofAgency(nurse.agency().orElseThrow().toString()))));
    assertEquals(List.of(), kinds(found(officer, TestFilters.ofAgency("nobody"))));
    assertEquals(
        List.of("agreement", "consultation"),
        kinds(found(officer, TestFilters.forPurpose(Purpose.RESEARCH, Outcome.DONE))));
    assertEquals(
        List.of(),
        kinds(found(officer, TestFilters.forPurpose(Purpose.RESEARCH, Outcome.REFUSED))));
    assertTrue(
        found(officer, day).accesses().stream()
            .anyMatch(access -> access.eventId().equals(seen.eventId())));
    assertEquals(List.of(), kinds(found(officer, before)));
  }

  @Test
  void goingBackShowsTheSamePages() {
    for (int i = 0; i < ListAccesses.PAGE + 7; i++) {
      record(event(nurse, "consultation", one));
    }
    var filter = by(Optional.of(nurse.person()), Optional.of("7KQ3-9F2D"));
    var first = found(officer, filter);
    var second = found(officer, filter.at(place(first.accesses().getLast(), true)));
    assertEquals(7, second.accesses().size());
    assertFalse(second.more());

    record(event(nurse, "consultation", one));
    var back = found(officer, filter.at(place(second.accesses().getFirst(), false)));

    assertEquals(first.accesses(), back.accesses().reversed());
    assertTrue(back.more());
    assertEquals(
        List.of(), found(officer, filter.at(unknown())).accesses(), "an event that is not there");
  }

  @Test
  void saysWhoHasSeenAnythingOfACaseOnceForEachAgencyAndRole() {
    record(event(nurse, "consultation", one));
    record(event(nurse, "disclosure", one, other));
    record(event(officer, "agreement", one));
    record(event(officer, "consultation", other));

    var seen = seen(officer, "7KQ3-9F2D").orElseThrow();

    assertEquals(List.of("Nia Moss"), seen.stream().map(SeenBy::name).toList());
    assertEquals(2, seen.getFirst().times());
    exclude(officer, one);
    assertTrue(seen(officer, "7KQ3-9F2D").isEmpty());
    assertTrue(seen(officer, "AAAA-2222").isEmpty());
  }

  @Test
  void aFileHasEverythingThatMatchesAndNamesItsRecipientInItsEvent() {
    for (int i = 0; i < 507; i++) {
      record(event(nurse, "consultation", one));
    }

    var found =
        hub.bean(ExportAccesses.class)
            .export(
                officer,
                request(),
                by(Optional.of(nurse.person()), Optional.empty()),
                (all, receipt) -> all);

    assertEquals(507, found.accesses().size());
    assertFalse(found.more());
    var latest = found(officer, TestFilters.ofKind("export")).accesses().getFirst();
    assertEquals(List.of(one), latest.cases().stream().map(Access.OfCase::id).toList());
    assertTrue(read(officer, latest.eventId()).orElseThrow().restricted());
  }

  private static Optional<AccessFilter.Place> place(Access access, boolean earlier) {
    return Optional.of(new AccessFilter.Place(access.eventId(), earlier));
  }

  private static Optional<AccessFilter.Place> unknown() {
    return Optional.of(new AccessFilter.Place(UUID.randomUUID(), true));
  }

  private Optional<List<SeenBy>> seen(Requester who, String reference) {
    return hub.bean(WhoHasSeen.class).list(who, request(), reference, (all, receipt) -> all);
  }

  @Test
  void pagesShowEveryEventOnceWhileNewOnesArrive() {
    for (int i = 0; i < 2 * ListAccesses.PAGE + 7; i++) {
      record(event(nurse, "consultation", one));
    }
    var filter = by(Optional.of(nurse.person()), Optional.empty());
    var seen = new ArrayList<UUID>();

    for (var page = found(officer, filter); ; page = found(officer, filter)) {
      page.accesses().forEach(access -> seen.add(access.eventId()));
      if (!page.more()) {
        break;
      }
      record(event(nurse, "consultation", one));
      filter = filter.at(Optional.of(new AccessFilter.Place(seen.getLast(), true)));
    }

    assertEquals(2 * ListAccesses.PAGE + 7, seen.size());
    assertEquals(seen.size(), new HashSet<>(seen).size());
  }

  @Test
  void anOfficerWhomTheRegisterNamesDoesNotFindTheCase() {
    var event = record(event(nurse, "consultation", one));
    var list = record(event(nurse, "consultation", one, other));
    var deputy = person("Dee Putt", Role.DPO);
    exclude(officer, one);

    var found = found(officer, ALL);

    assertEquals(List.of(list.eventId()), shown(found).stream().map(Access::eventId).toList());
    assertEquals(
        List.of("B4RT-XX29"),
        shown(found).getFirst().cases().stream().map(Access.OfCase::reference).toList());
    assertTrue(read(officer, event.eventId()).isEmpty());
    assertEquals(1, read(officer, list.eventId()).orElseThrow().cases().size());
    assertTrue(hub.bean(FindCase.class).find("7KQ3-9F2D", officer).isEmpty());
    assertEquals(
        0, found(officer, by(Optional.empty(), Optional.of("7KQ3-9F2D"))).accesses().size());
    assertTrue(read(deputy, event.eventId()).isPresent());
    assertEquals(Optional.of(one), hub.bean(FindCase.class).find("7KQ3-9F2D", deputy));
  }

  @Test
  void lookingIsItselfAnEvent() {
    record(event(nurse, "consultation", one));
    found(officer, ALL);

    var look = found(officer, by(Optional.of(officer.person()), Optional.empty()));

    var access = look.accesses().getFirst();
    assertEquals("consultation", access.kind());
    assertEquals(Optional.of("oversight"), access.purpose());
    assertEquals("7KQ3-9F2D", access.cases().getFirst().reference());
  }

  @Test
  void oneEventIsReadFromTheBytesThatWereHashed() {
    var receipt = record(event(nurse, "consultation", one));

    var event = read(officer, receipt.eventId()).orElseThrow();

    assertEquals(receipt.number(), event.receipt());
    assertEquals(3, event.cases().getFirst().fields().size());
    assertEquals(1, event.cases().getFirst().opened().size());
    assertEquals(List.of(new Fact("policy", "p1")), event.facts());
    assertFalse(event.restricted());
    assertTrue(read(officer, UUID.randomUUID()).isEmpty());
  }

  @Test
  void whatCannotBeRenderedIsSaidNotToBeDelivered() {
    record(event(nurse, "consultation", one));

    assertThrows(
        IllegalStateException.class,
        () ->
            hub.bean(ListAccesses.class)
                .list(
                    officer,
                    request(),
                    ALL,
                    (found, receipt) -> {
                      throw new IllegalStateException("no page");
                    }));

    var latest = found(officer, ALL).accesses().getFirst();
    assertEquals("not-delivered", latest.kind());
    assertTrue(read(officer, latest.eventId()).orElseThrow().refersTo().isPresent());
  }

  @Test
  void nothingIsShownIfTheLookCannotBeRecorded() {
    record(event(nurse, "consultation", one));
    hub.sql().update("RENAME TABLE audit_head TO audit_head_away");

    assertThrows(AuditTrail.AuditUnavailable.class, () -> found(officer, ALL));
  }

  @Test
  void aWholeTrailIsSaidToBeWholeAndAChangedOneNot() {
    record(event(nurse, "consultation", one));
    hub.bean(CheckTrail.class).check(officer, request());
    assertTrue(hub.bean(Verifications.class).latest().getFirst().whole());

    hub.sql().tamper("UPDATE audit_event SET outcome = 'refused' WHERE seq = 1");

    assertFalse(hub.bean(VerifyTrail.class).verify().whole());
    hub.bean(CheckTrail.class).check(officer, request());
    var latest = hub.bean(Verifications.class).latest().getFirst();
    assertFalse(latest.whole());
    assertTrue(latest.faults().getFirst().startsWith("event 1: "), latest.faults().toString());
  }

  private List<String> kinds(FoundAccesses found) {
    return shown(found).stream().map(Access::kind).toList();
  }

  // Without the events under which the test put people and cases there.
  private static List<Access> shown(FoundAccesses found) {
    return found.accesses().stream().filter(access -> !access.kind().equals("seeded")).toList();
  }

  private FoundAccesses found(Requester who, AccessFilter filter) {
    return hub.bean(ListAccesses.class).list(who, request(), filter, (found, receipt) -> found);
  }

  private Optional<Event> read(Requester who, UUID event) {
    return hub.bean(ReadEvent.class).read(who, request(), event, (read, receipt) -> read);
  }

  private static AccessFilter by(Optional<PersonId> person, Optional<String> reference) {
    return TestFilters.by(person, reference);
  }

  private static RequestId request() {
    return new RequestId(UUID.randomUUID());
  }

  private Receipt record(AuditEvent event) {
    return hub.bean(AuditTrail.class).record(event);
  }

  private static AuditEvent event(Requester who, String kind, CaseId... cases) {
    return new Happened(
        new Envelope(
            UUID.randomUUID(),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            Optional.of(who.person()),
            who.agency(),
            Optional.of(who.role()),
            Optional.of(Purpose.RESEARCH),
            request(),
            Outcome.DONE,
            Optional.empty()),
        kind,
        List.of(cases).stream().map(OversightTest::entry).toList());
  }

  private static Entry entry(CaseId caseId) {
    return new Entry(
        caseId,
        List.of(
            new Entry.FieldLevel(new FieldId("address"), Level.SHOWN),
            new Entry.FieldLevel(new FieldId("health"), Level.WITHHELD),
            new Entry.FieldLevel(new FieldId("name"), Level.SHOWN)),
        List.of(new ValueId(UUID.randomUUID())));
  }

  private record Happened(Envelope envelope, String kind, List<Entry> entries)
      implements AuditEvent {
    @Override
    public List<Fact> facts() {
      return List.of(Fact.policy("p1"));
    }
  }

  private Requester person(String name, Role role) {
    var id = UUID.randomUUID();
    var agency = Seeding.agency(hub, Sector.HEALTH).value();
    Seeding.insert(
        hub,
        SignedTable.PERSON,
        event ->
            NewRow.of(
                event,
                id,
                id + "@example.test",
                name,
                null,
                "active",
                null,
                Instant.parse("2026-01-01T00:00:00Z")));
    return new Requester(
        new PersonId(id),
        name,
        role,
        new GrantId(UUID.randomUUID()),
        Optional.of(new AgencyId(agency)),
        Optional.of("Agency of " + name),
        Optional.of(Sector.HEALTH));
  }

  private CaseId caseFile(String reference) {
    var id = UUID.randomUUID();
    Seeding.insert(
        hub,
        SignedTable.CASE_FILE,
        event ->
            NewRow.of(
                event,
                id,
                reference,
                "research",
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                null));
    return new CaseId(id);
  }

  private void exclude(Requester who, CaseId caseId) {
    Seeding.insert(
        hub,
        SignedTable.EXCLUSION,
        event ->
            NewRow.of(
                event,
                UUID.randomUUID(),
                caseId.value(),
                who.person().value(),
                null,
                who.person().value(),
                Instant.parse("2026-01-01T00:00:00Z"),
                null));
  }
}
