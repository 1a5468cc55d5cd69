package org.serachub.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.serachub.casefile.AddSubject;
import org.serachub.casefile.Draft;
import org.serachub.casefile.MarkEnteredInError;
import org.serachub.casefile.OpenCase;
import org.serachub.casefile.RecordValue;
import org.serachub.casefile.SupersedeValue;
import org.serachub.decision.Content;
import org.serachub.decision.Explanation;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.request.SubjectId;
import org.serachub.request.ValueId;
import org.serachub.testing.AnyContent;

/**
 * Two worlds with the same basis that differ only in values a reader may not see give that reader
 * the same disclosure. A pair is a case before and after such a change.
 */
final class TwoWorldsTest {
  private static final int PAIRS = 200;
  private static final long SEED = 20261123;
  private static final Set<Sector> INVITED =
      EnumSet.of(
          Sector.POLICE,
          Sector.HOUSING,
          Sector.HEALTH,
          Sector.CHARITY,
          Sector.ADULT_SOCIAL_CARE,
          Sector.TRADING_STANDARDS);

  private static final World world = new World();
  private static final Random random = new Random(SEED);
  private static final List<Requester> custodians = new ArrayList<>();
  private static final List<Requester> readers = new ArrayList<>();
  private static final List<Room> rooms = new ArrayList<>();

  /** A case and the subjects that a change may be about. */
  private record Room(OpenCase.Opened opened, List<Subject> subjects) {}

  private record Subject(SubjectId id, SubjectKind kind) {}

  @BeforeAll
  static void threeCasesAtDifferentStages() {
    for (var sector : INVITED) {
      custodians.add(world.somebody(Role.REPRESENTATIVE, sector));
    }
    readers.addAll(custodians);
    readers.add(world.somebody(Role.ADVOCATE, Sector.CHARITY));
    readers.add(world.somebody(Role.COORDINATOR, Sector.CONFERENCE_OFFICE));
    readers.add(world.somebody(Role.DPO, Sector.CONFERENCE_OFFICE));
    readers.add(world.somebody(Role.REPRESENTATIVE, Sector.IMMIGRATION_ENFORCEMENT));
    readers.add(world.somebody(Role.REPRESENTATIVE, Sector.PROBATION));
    world.agreement(readers.subList(0, 8).toArray(Requester[]::new));
    for (var stage : List.of(Stage.RESEARCH, Stage.PACK_SEALED, Stage.FOLLOW_UP)) {
      rooms.add(room(stage));
    }
  }

  private static Room room(Stage stage) {
    var police = custodians.getFirst();
    var opened = world.referral(police);
    var item = world.item(opened.id(), stage);
    world.invite(item, readers.subList(0, 7).toArray(Requester[]::new));
    world.undertake(item, readers.subList(1, 8).toArray(Requester[]::new));
    if (stage != Stage.FOLLOW_UP) {
      world.consent(opened.id(), opened.lead(), "given", police);
    }
    var subjects = new ArrayList<>(List.of(new Subject(opened.lead(), SubjectKind.SURVIVOR)));
    for (var kind :
        List.of(SubjectKind.SURVIVOR, SubjectKind.CHILD, SubjectKind.ALLEGED_PERPETRATOR)) {
      subjects.add(
          new Subject(
              world.hub().bean(AddSubject.class).add(world.acting(police), opened.id(), kind),
              kind));
    }
    var room = new Room(opened, subjects);
    for (int i = 0; i < 60; i++) {
      record(room, any(custodians), any(subjects), Optional.empty(), any(Release.values()));
    }
    return room;
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @Test
  void differOnlyInWhatTheReaderMayNotSeeAndSoInNothingTheReaderGets() {
    int drawn = 0;
    int caught = 0;
    for (int i = 0; i < PAIRS; i++) {
      var room = any(rooms);
      var reader = any(readers);
      var purpose = any(List.of(Purpose.RESEARCH, Purpose.CONFERENCE));
      var before = see(reader, purpose, room);
      var why = explanations(reader, purpose, room);
      var leaky = leak(reader, purpose, room);

      change(room, reader, before);

      assertEquals(before, see(reader, purpose, room), "pair " + i + ", seed " + SEED);
      assertEquals(why, explanations(reader, purpose, room), "pair " + i + ", seed " + SEED);
      drawn += before.isEmpty() ? 0 : 1;
      caught += leaky.equals(leak(reader, purpose, room)) ? 0 : 1;
    }
    // Controls: readers do see something, and a door that shows everything is caught by the pairs.
    assertTrue(drawn > PAIRS / 3, "drawn " + drawn);
    assertTrue(caught > PAIRS / 2, "caught " + caught);
  }

  @Test
  void theSameChangesAreSeenByWhoMaySeeThem() {
    var room = rooms.get(1);
    var owner = custodians.get(1);
    var before = see(owner, Purpose.CONFERENCE, room);

    record(room, owner, room.subjects().getFirst(), Optional.empty(), Release.PRIVATE);

    assertTrue(!before.equals(see(owner, Purpose.CONFERENCE, room)));
  }

  @Test
  void noValueOfAnotherAgencyEverStandsAboveItsFieldsCeiling() {
    var values = 0;
    for (var room : rooms) {
      for (var reader : readers) {
        for (var purpose : List.of(Purpose.RESEARCH, Purpose.CONFERENCE)) {
          var decided = decided(reader, purpose, room);
          for (var one : decided.cases()) {
            for (var subject : one.subjects()) {
              for (var field : subject.fields()) {
                for (var value : field.values()) {
                  var own = value.value().binding().custodian().equals(reader.requireAgency());
                  values++;
                  assertTrue(
                      own || value.level().compareTo(field.ceiling()) <= 0,
                      field.field().id().word());
                }
              }
            }
          }
        }
      }
    }
    assertTrue(values > 1000, "values " + values);
  }

  /** Changes the case in a way that this reader may not notice. */
  private static void change(Room room, Requester reader, List<CaseView> before) {
    var others =
        custodians.stream()
            .filter(one -> !one.requireAgency().equals(reader.requireAgency()))
            .toList();
    var by = any(others);
    var subject = any(room.subjects());
    var closed = closed(subject, before);
    if (random.nextInt(3) == 0 && !closed.isEmpty()) {
      // Whatever its own attributes, nothing of such a field reaches the reader.
      record(room, by, subject, Optional.of(any(closed)), any(Release.values()));
      return;
    }
    var value = record(room, by, subject, Optional.empty(), Release.PRIVATE);
    if (random.nextInt(3) == 0) {
      supersede(room, by, value);
    } else if (random.nextInt(2) == 0) {
      world.hub().bean(MarkEnteredInError.class).mark(world.acting(by), room.opened().id(), value);
    } else if (random.nextInt(4) == 0) {
      var kind = any(List.of(SubjectKind.CHILD, SubjectKind.OTHER_PERSON, SubjectKind.PREMISES));
      var added =
          world.hub().bean(AddSubject.class).add(world.acting(by), room.opened().id(), kind);
      record(room, by, new Subject(added, kind), Optional.empty(), Release.PRIVATE);
    }
  }

  /** The fields of a survivor of which this reader gets no value of another agency, ever. */
  private static List<Field> closed(Subject subject, List<CaseView> before) {
    var open = new HashSet<FieldId>();
    before.stream()
        .flatMap(one -> one.subjects().stream())
        .filter(one -> one.id().equals(subject.id()))
        .flatMap(one -> one.fields().stream())
        .filter(view -> view.ceiling().discloses())
        .forEach(view -> open.add(view.field().id()));
    return subject.kind() == SubjectKind.SURVIVOR && !before.isEmpty()
        ? fields(subject.kind()).stream().filter(field -> !open.contains(field.id())).toList()
        : List.of();
  }

  private static List<CaseView> see(Requester reader, Purpose purpose, Room room) {
    return world.see(reader, purpose, room.opened().id());
  }

  private static List<Optional<Explanation>> explanations(
      Requester reader, Purpose purpose, Room room) {
    var door = world.hub().bean(Door.class);
    return List.of("identity-name", "address-current", "safe-code-word", "intel-line").stream()
        .map(
            field ->
                door.explain(
                    world.request(reader, purpose, room.opened().id()),
                    room.opened().lead(),
                    new FieldId(field)))
        .toList();
  }

  private static Decided decided(Requester reader, Purpose purpose, Room room) {
    var gathered =
        world.hub().bean(Gather.class).gather(world.request(reader, purpose, room.opened().id()));
    return world.hub().bean(Decide.class).decide(gathered);
  }

  private static List<CaseView> leak(Requester reader, Purpose purpose, Room room) {
    return world
        .hub()
        .bean(LeakyDoor.class)
        .see(world.request(reader, purpose, room.opened().id()));
  }

  private static ValueId record(
      Room room, Requester by, Subject subject, Optional<Field> chosen, Release release) {
    var field = chosen.orElseGet(() -> any(fields(subject.kind())));
    return world
        .hub()
        .bean(RecordValue.class)
        .record(
            world.acting(by),
            room.opened().id(),
            List.of(
                new Draft(
                    subject.id(),
                    field.id(),
                    Optional.empty(),
                    content(field),
                    release,
                    any(HandlingCode.values()),
                    any(Kind.values()))))
        .getFirst();
  }

  private static void supersede(Room room, Requester by, ValueId value) {
    var word =
        world
            .hub()
            .sql()
            .rows("SELECT field FROM field_value WHERE id = ?", value.value())
            .getFirst()
            .get("field");
    var field =
        world
            .hub()
            .bean(ActivePolicy.class)
            .policy()
            .catalogue()
            .require(new FieldId(String.valueOf(word)));
    CaseId caseId = room.opened().id();
    world
        .hub()
        .bean(SupersedeValue.class)
        .supersede(
            world.acting(by),
            caseId,
            value,
            new SupersedeValue.Later(
                content(field), Release.PRIVATE, HandlingCode.NONE, Kind.OPINION));
  }

  private static List<Field> fields(SubjectKind kind) {
    return world.hub().bean(ActivePolicy.class).policy().catalogue().fields().stream()
        .filter(field -> field.about().contains(kind))
        .toList();
  }

  private static Content content(Field field) {
    return AnyContent.of(field, random);
  }

  private static <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  @SafeVarargs
  private static <T> T any(T... some) {
    return some[random.nextInt(some.length)];
  }
}
