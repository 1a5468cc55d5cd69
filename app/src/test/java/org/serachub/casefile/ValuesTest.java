package org.serachub.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.serachub.casefile.CaseRefusal.Why;
import org.serachub.casefile.SupersedeValue.Later;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.World;
import org.serachub.request.EntryId;
import org.serachub.request.Requester;
import org.serachub.request.SubjectId;
import org.serachub.request.ValueId;

final class ValuesTest {
  private static final World world = new World();

  private Requester police;
  private Requester housing;
  private OpenCase.Opened opened;

  @BeforeEach
  void twoAgenciesOnOneCase() {
    police = world.somebody(Role.REPRESENTATIVE, Sector.POLICE);
    housing = world.somebody(Role.REPRESENTATIVE, Sector.HOUSING);
    world.agreement(police, housing);
    opened = world.referral(police);
    var item = world.item(opened.id(), Stage.PACK_SEALED);
    world.invite(item, police, housing);
    world.undertake(item, police, housing);
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @Test
  void makesReferencesOfSignsThatAreNotTakenForOneAnother() {
    assertTrue(opened.reference().matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}"));
  }

  @Test
  void keepsNothingReadableInTheDatabase() {
    world.text(police, opened, "identity-name", "Canary Wren");

    for (var table : List.of("field_value", "audit_event", "audit_restricted")) {
      for (var row : world.hub().sql().rows("SELECT * FROM " + table)) {
        row.values()
            .forEach(
                value -> {
                  var text =
                      value instanceof byte[] bytes
                          ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                          : String.valueOf(value);
                  assertFalse(text.contains("Canary Wren"), table);
                });
      }
    }
    assertEquals(List.of("Canary Wren"), seen(police));
  }

  @Test
  void onlyTheCustodianSupersedesAndOnlyWhatIsCurrent() {
    var value = world.text(police, opened, "identity-name", "Wren");
    refused(Why.ABSENT, () -> supersede(housing, value, "Finch"));

    var later = supersede(police, value, "Wren Canary");

    assertEquals(List.of("Wren Canary"), seen(housing));
    refused(Why.STALE, () -> supersede(police, value, "Robin"));
    refused(Why.ABSENT, () -> mark(housing, later));
    mark(police, later);
    assertEquals(List.of(), seen(housing));
    assertEquals(List.of(), seen(police));
    refused(Why.STALE, () -> supersede(police, later, "Robin"));
    refused(Why.STALE, () -> mark(police, later));
  }

  @Test
  void aSupersededValueIsNotShownBecauseItsSuccessorIsHidden() {
    var value = world.text(police, opened, "identity-name", "Wren");
    assertEquals(List.of("Wren"), seen(housing));

    world
        .hub()
        .bean(SupersedeValue.class)
        .supersede(
            world.acting(police),
            opened.id(),
            value,
            new Later(new Content.Text("Robin"), Release.PRIVATE, HandlingCode.NONE, Kind.OPINION));

    assertEquals(List.of(), seen(housing));
    assertEquals(List.of("Robin"), seen(police));
  }

  @Test
  void ofTwoWhoSupersedeAtOnceOneIsTold() throws Exception {
    var value = world.text(police, opened, "identity-name", "Wren");
    var outcomes = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<ValueId>> tasks =
          List.of(
              () -> supersede(police, value, "A"),
              () -> supersede(police, value, "B"),
              () -> supersede(police, value, "C"),
              () -> supersede(police, value, "D"));
      for (var done : threads.invokeAll(tasks)) {
        try {
          outcomes.add(done.get() == null ? "nothing" : "done");
        } catch (ExecutionException e) {
          outcomes.add(
              e.getCause() instanceof CaseRefusal refusal ? refusal.why().name() : "?" + e);
        }
      }
    }

    outcomes.sort(null);
    assertEquals(List.of("STALE", "STALE", "STALE", "done"), outcomes);
    assertEquals(1, seen(housing).size());
  }

  @Test
  void whoHasNoStandingFindsNoCaseToWriteTo() {
    var stranger = world.somebody(Role.REPRESENTATIVE, Sector.HEALTH);
    refused(Why.ABSENT, () -> world.text(stranger, opened, "identity-name", "Finch"));
    world.exclude(opened.id(), housing.person(), null);
    refused(Why.ABSENT, () -> world.text(housing, opened, "identity-name", "Finch"));
    var colleague = world.colleague(Role.REPRESENTATIVE, Sector.HOUSING, housing.requireAgency());
    world.text(colleague, opened, "identity-name", "Finch");
  }

  @Test
  void recordsAllOfABatchOrNothing() {
    var good = draft(opened.lead(), "identity-name", new Content.Text("Wren"), Optional.empty());

    refused(
        Why.ABSENT,
        () ->
            record(
                List.of(
                    good,
                    draft(
                        new SubjectId(UUID.randomUUID()),
                        "identity-name",
                        new Content.Text("Finch"),
                        Optional.empty()))));
    for (var bad :
        List.of(
            draft(opened.lead(), "no-such-field", new Content.Text("x"), Optional.empty()),
            draft(opened.lead(), "perp-name", new Content.Text("x"), Optional.empty()),
            draft(opened.lead(), "identity-name", new Content.Text(""), Optional.empty()),
            draft(opened.lead(), "identity-name", new Content.Text("a\u0000b"), Optional.empty()),
            draft(
                opened.lead(),
                "identity-name",
                new Content.Text("x".repeat(301)),
                Optional.empty()),
            draft(
                opened.lead(),
                "identity-gender",
                new Content.Chosen(List.of("no-such-code")),
                Optional.empty()),
            draft(
                opened.lead(),
                "identity-name",
                new Content.Chosen(List.of("a")),
                Optional.empty()))) {
      refused(Why.UNACCEPTABLE, () -> record(List.of(good, bad)));
    }
    assertEquals(List.of(), seen(police));
    assertEquals(1, record(List.of(good)).size());
  }

  @Test
  void anEntryBelongsToOneAgencyAndOneSubject() {
    var entry = new EntryId(UUID.randomUUID());
    record(
        List.of(
            draft(
                opened.lead(), "identity-aliases", new Content.Text("Wren"), Optional.of(entry))));

    refused(
        Why.ABSENT,
        () ->
            world
                .hub()
                .bean(RecordValue.class)
                .record(
                    world.acting(housing),
                    opened.id(),
                    List.of(
                        draft(
                            opened.lead(),
                            "identity-aliases",
                            new Content.Text("Finch"),
                            Optional.of(entry)))));
  }

  @Test
  void onlyTheCoordinatorMovesACaseAndOnlyFromWhereItIs() {
    var coordinator = world.somebody(Role.COORDINATOR, Sector.CONFERENCE_OFFICE);
    var move = world.hub().bean(MoveCase.class);
    refused(
        Why.ABSENT,
        () -> move.move(world.acting(police), opened.id(), Stage.REFERRED, Stage.RESEARCH));

    move.move(world.acting(coordinator), opened.id(), Stage.REFERRED, Stage.RESEARCH);

    refused(
        Why.STALE,
        () -> move.move(world.acting(coordinator), opened.id(), Stage.REFERRED, Stage.CLOSED));
    refused(
        Why.UNACCEPTABLE,
        () ->
            move.move(world.acting(coordinator), opened.id(), Stage.RESEARCH, Stage.IN_CONFERENCE));
    assertFalse(world.see(police, Purpose.CONFERENCE, opened.id()).isEmpty());
  }

  @Test
  void aSubjectOtherThanTheSurvivorIsListedOnlyToWhomSomethingOfItIsShown() {
    var child =
        world
            .hub()
            .bean(AddSubject.class)
            .add(world.acting(police), opened.id(), SubjectKind.CHILD);
    world.text(housing, opened, "identity-name", "Wren");
    assertEquals(
        1, world.see(housing, Purpose.CONFERENCE, opened.id()).getFirst().subjects().size());

    world.value(
        police, opened.id(), child, "children-name", new Content.Text("Finch"), Release.PRIVATE);

    assertEquals(
        1, world.see(housing, Purpose.CONFERENCE, opened.id()).getFirst().subjects().size());
    assertEquals(
        2, world.see(police, Purpose.CONFERENCE, opened.id()).getFirst().subjects().size());
  }

  private List<ValueId> record(List<Draft> drafts) {
    return world.hub().bean(RecordValue.class).record(world.acting(police), opened.id(), drafts);
  }

  private static Draft draft(
      SubjectId about, String field, Content content, Optional<EntryId> entry) {
    return new Draft(
        about,
        new FieldId(field),
        entry,
        content,
        Release.CONFERENCE,
        HandlingCode.NONE,
        Kind.FACT);
  }

  private ValueId supersede(Requester by, ValueId value, String text) {
    return world
        .hub()
        .bean(SupersedeValue.class)
        .supersede(
            world.acting(by),
            opened.id(),
            value,
            new Later(new Content.Text(text), Release.CONFERENCE, HandlingCode.NONE, Kind.FACT));
  }

  private void mark(Requester by, ValueId value) {
    world.hub().bean(MarkEnteredInError.class).mark(world.acting(by), opened.id(), value);
  }

  private List<String> seen(Requester by) {
    return world.see(by, Purpose.CONFERENCE, opened.id()).stream()
        .flatMap(one -> one.subjects().stream())
        .flatMap(subject -> subject.fields().stream())
        .flatMap(field -> field.values().stream())
        .map(value -> value.text())
        .toList();
  }

  private static void refused(Why why, Executable act) {
    assertEquals(why, assertThrows(CaseRefusal.class, act).why());
  }
}
