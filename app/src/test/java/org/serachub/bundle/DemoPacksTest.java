package org.serachub.bundle;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Term;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.Door;
import org.serachub.platform.Ids;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.Request;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.testing.TestHub;

/** What the demonstration shows to whom, at the door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DemoPacksTest {
  private static final String TIDEWATER_ROW = "4HMT-R7XE";

  private final TestHub hub = TestHub.fresh();

  @BeforeAll
  void load() {
    hub.bean(DemoBundle.class).loadOnce(Optional.empty());
  }

  @AfterAll
  void close() {
    hub.close();
  }

  private Requester somebody(String name) {
    var row =
        hub.sql()
            .rows(
                "SELECT p.id AS person, p.name AS name, g.id AS grant_id, g.role AS role,"
                    + " a.id AS agency, a.name AS agency_name, a.sector AS sector"
                    + " FROM person p JOIN role_grant g ON g.person = p.id"
                    + " JOIN agency a ON a.id = g.agency WHERE p.name = ?",
                name)
            .getFirst();
    return new Requester(
        new PersonId(id(row.get("person"))),
        name,
        Term.of(Role.class, String.valueOf(row.get("role"))),
        new GrantId(id(row.get("grant_id"))),
        Optional.of(new AgencyId(id(row.get("agency")))),
        Optional.of(String.valueOf(row.get("agency_name"))),
        Optional.of(Term.of(Sector.class, String.valueOf(row.get("sector")))));
  }

  private static UUID id(@Nullable Object bytes) {
    var buffer = ByteBuffer.wrap((byte[]) Objects.requireNonNull(bytes));
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private CaseId caseOf(String reference) {
    return new CaseId(
        id(
            hub.sql()
                .rows("SELECT id FROM case_file WHERE reference = ?", reference)
                .getFirst()
                .get("id")));
  }

  /** Every line that somebody reads in the pack of a case. */
  private Set<String> pack(String name, String reference) {
    var request =
        new Request(
            new RequestId(hub.bean(Ids.class).next()),
            somebody(name),
            Purpose.CONFERENCE,
            Channel.PAGE,
            List.of(new Target(caseOf(reference), Optional.empty())),
            Optional.empty());
    return hub.bean(Door.class).disclose(request, DemoPacksTest::lines);
  }

  private static Set<String> lines(Disclosure disclosure) {
    var lines = new TreeSet<String>();
    for (var one : disclosure.cases()) {
      for (var subject : one.subjects()) {
        for (var field : subject.fields()) {
          var where = subject.kind().word() + " " + field.field().id();
          field.values().forEach(v -> lines.add(where + ": " + v.level().word() + " " + v.text()));
          field.marker().ifPresent(marker -> lines.add(where + ": - " + marker));
        }
      }
    }
    return lines;
  }

  private static boolean reads(Set<String> pack, String words) {
    return pack.stream().anyMatch(line -> line.contains(words));
  }

  @Test
  void fourAgenciesReadFourPacksOfTheSameCase() {
    var packs =
        List.of("Dan Okafor", "Colin Burdett", "Grace Lindqvist", "Nadia Selim").stream()
            .map(name -> pack(name, TIDEWATER_ROW))
            .toList();
    for (var one : packs) {
      assertTrue(one.size() > 100, "each is a whole pack");
      for (var other : packs) {
        var own = new TreeSet<>(one);
        own.removeAll(other);
        assertTrue(one == other || own.size() >= 8, () -> "too much alike: " + own);
      }
    }
  }

  @Test
  void eachPieceReachesThoseItIsFor() {
    var police = pack("Dan Okafor", TIDEWATER_ROW);
    var housing = pack("Colin Burdett", TIDEWATER_ROW);
    var hospital = pack("Grace Lindqvist", TIDEWATER_ROW);
    var advocate = pack("Nadia Selim", TIDEWATER_ROW);
    assertTrue(reads(police, "Deep burn"), "by the decision to share without consent");
    assertTrue(reads(advocate, "Deep burn"), "by consent");
    assertFalse(reads(housing, "Deep burn"));
    assertTrue(reads(housing, "I never asked them to"), "by consent");
    assertFalse(reads(police, "I never asked them to"));
    assertTrue(reads(police, "running a line"));
    assertFalse(reads(housing, "running a line") || reads(advocate, "running a line"));
    assertTrue(reads(housing, "Do not name the flat"), "the line partners may act on");
    assertTrue(reads(hospital, "partial Brackenmouth, Castle ward"));
    assertFalse(reads(hospital, "Ropewalk"));
    assertTrue(reads(housing, "Ropewalk"));
    assertTrue(reads(housing, "Review or challenge") && !reads(housing, "intentionally"));
  }

  @Test
  void whatIsPrivateStaysWithItsCustodianAndASafePlaceIsInNoPack() {
    var packs =
        List.of("Dan Okafor", "Colin Burdett", "Grace Lindqvist", "Nadia Selim", "Ruth Castell")
            .stream()
            .collect(toMap(name -> name, name -> pack(name, TIDEWATER_ROW)));
    var privately =
        Map.of(
            "Low mood", "Grace Lindqvist",
            "The neighbour who rang", "Colin Burdett",
            "Sanitised report", "Dan Okafor",
            "the dog they used to have", "Nadia Selim",
            "more frightened of Bev", "Nadia Selim");
    privately.forEach(
        (words, reader) ->
            packs.forEach(
                (name, pack) -> assertEquals(name.equals(reader), reads(pack, words), words)));
    for (var sealed : List.of("launderette", "Blue plasters", "another town")) {
      packs.forEach((name, pack) -> assertFalse(reads(pack, sealed), name));
    }
  }

  @Test
  void withoutTheUndertakingOrWithAnExclusionThereIsNothingOfOthers() {
    assertTrue(pack("Marian Petch", TIDEWATER_ROW).size() < 20, "her own agency's values alone");
    assertEquals(Set.of(), pack("Owen Tansley", "9PLK-3WVD"), "excluded, own values or not");
    assertEquals(Set.of(), pack("Sunita Vale", TIDEWATER_ROW), "not invited");
    assertFalse(pack("Sunita Vale", "9PLK-3WVD").isEmpty());
  }
}
