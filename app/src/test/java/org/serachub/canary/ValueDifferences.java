package org.serachub.canary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.serachub.canary.Difference.Act;
import org.serachub.canary.World.CanaryCase;
import org.serachub.canary.World.Persona;
import org.serachub.casefile.AddSubject;
import org.serachub.casefile.Draft;
import org.serachub.casefile.MarkEnteredInError;
import org.serachub.casefile.RecordValue;
import org.serachub.casefile.SupersedeValue;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.FieldType;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.engine.Policies;
import org.serachub.leaks.Canary;
import org.serachub.request.SubjectId;
import org.serachub.request.ValueId;
import org.serachub.testing.AnyContent;

/** Values that are in one world and not in the other, or say something else there. */
final class ValueDifferences {
  private static final List<String> PURPOSES = List.of("research", "conference");
  private static final Set<String> UNSEEN = Set.of("hidden", "withheld");
  private static final Set<String> GENERAL = Set.of("hidden", "withheld", "partial");

  private final World world;
  private final Places places;
  private final Permitted permitted;
  private final Random random;
  private final List<Field> fields = Policies.shipped().catalogue().fields();

  ValueDifferences(World world, Places places, Random random) {
    this.world = world;
    this.places = places;
    this.permitted = new Permitted(world);
    this.random = random;
  }

  List<Supplier<Difference>> kinds() {
    return List.of(
        this::note,
        this::value,
        this::choice,
        this::words,
        this::samePlace,
        this::struckOut,
        this::subject);
  }

  /** Another agency's private note. */
  private Difference note() {
    return recorded("private note", any(fields), Release.PRIVATE, KEPT);
  }

  /** A value of any release, as far as the rules keep it from the reader. */
  private Difference value() {
    return recorded("value", any(fields), any(Release.values()), KEPT);
  }

  /** A value that was entered in error. */
  private Difference struckOut() {
    return recorded(
        "value struck out",
        any(fields),
        any(Release.values()),
        (side, value) ->
            side.bean(MarkEnteredInError.class)
                .mark(
                    side.acting(value.author()), places.id(value.of()), side.kept(ValueId.class)));
  }

  /** Two answers of one list. */
  private Difference choice() {
    var some =
        fields.stream()
            .filter(field -> field.choices().size() > 1)
            .filter(field -> Set.of(FieldType.CHOICE, FieldType.MULTI).contains(field.type()))
            .toList();
    var value = draw(any(some), any(Release.values()));
    var one = any(value.field().choices()).code();
    var others = value.field().choices().stream().map(c -> c.code()).filter(c -> !c.equals(one));
    return said(
        "choice",
        value,
        new Content.Chosen(List.of(one)),
        new Content.Chosen(List.of(any(others.toList()))),
        UNSEEN);
  }

  /** Other words, or another date, in the place of the same. */
  private Difference words() {
    var value = draw(any(fields), any(Release.values()));
    return said(
        "words",
        value,
        AnyContent.of(value.field(), random),
        AnyContent.of(value.field(), random),
        UNSEEN);
  }

  /** Two addresses in one district, for those who may know the district. */
  private Difference samePlace() {
    var value =
        draw(
            any(fields.stream().filter(field -> field.type() == FieldType.ADDRESS).toList()),
            any(Release.values()));
    return said(
        "address in a district",
        value,
        new Content.Address("1 High Street", "North"),
        new Content.Address("The Old Mill, Long Lane", "North"),
        GENERAL);
  }

  /** Somebody or something more that a case is about, of which only a private note is kept. */
  private Difference subject() {
    var kinds =
        List.of(SubjectKind.CHILD, SubjectKind.OTHER_PERSON, SubjectKind.ALLEGED_PERPETRATOR);
    var kind = any(kinds);
    var value = draw(any(about(kind)), Release.PRIVATE);
    Act add =
        side -> {
          var id =
              side.bean(AddSubject.class)
                  .add(side.acting(value.author()), places.id(value.of()), kind);
          record(side, value, id, new Content.Text("Nobody else's business"));
        };
    return new Difference(
        "subject",
        value.author(),
        value.where(),
        reader ->
            !reader.agency().equals(value.author().agency())
                && !Places.knowsOfEvents(reader, value.of()),
        Difference.NOTHING,
        add,
        Difference.NOTHING);
  }

  /** What is done after a value was recorded. */
  private interface Then {
    void in(Side side, Drawn value);
  }

  private static final Then KEPT = (side, value) -> {};

  private Difference recorded(String what, Field field, Release release, Then then) {
    var value = draw(field, release);
    var content = AnyContent.of(field, random);
    return new Difference(
        what,
        value.author(),
        value.where(),
        reader -> unseen(reader, value, UNSEEN) && !Places.knowsOfEvents(reader, value.of()),
        Difference.NOTHING,
        side -> {
          record(side, value, places.id(value.about()), content);
          then.in(side, value);
        },
        Difference.NOTHING);
  }

  private Difference said(
      String what, Drawn value, Content one, Content other, Set<String> levels) {
    return new Difference(
        what,
        value.author(),
        value.where(),
        reader -> unseen(reader, value, levels),
        side -> record(side, value, places.id(value.about()), one),
        side -> record(side, value, places.id(value.about()), other),
        side ->
            side.bean(SupersedeValue.class)
                .supersede(
                    side.acting(value.author()),
                    places.id(value.of()),
                    side.kept(ValueId.class),
                    new SupersedeValue.Later(
                        one, value.release(), value.handling(), value.kind())));
  }

  private void record(Side side, Drawn value, SubjectId about, Content content) {
    var draft =
        new Draft(
            about,
            value.field().id(),
            Optional.empty(),
            content,
            value.release(),
            value.handling(),
            value.kind());
    side.keep(
        side.bean(RecordValue.class)
            .record(side.acting(value.author()), places.id(value.of()), List.of(draft))
            .getFirst());
  }

  /** A value to be recorded, all but what it says. */
  private record Drawn(
      CanaryCase of,
      World.Subject about,
      Field field,
      Persona author,
      Release release,
      HandlingCode handling,
      Kind kind,
      Map<String, String> where) {}

  private Drawn draw(Field field, Release release) {
    var some =
        world.values().stream()
            .filter(v -> field.about().stream().anyMatch(k -> k.word().equals(v.about().kind())))
            .filter(v -> !v.of().excluded().contains(v.author().address()))
            .toList();
    var like = any(some);
    var where = new HashMap<>(Places.where(like.of()));
    where.put("subject", places.id(like.about()).toString());
    where.put("field", field.id().word());
    return new Drawn(
        like.of(),
        like.about(),
        field,
        like.author(),
        release,
        any(HandlingCode.values()),
        any(Kind.values()),
        where);
  }

  /** By the second evaluator: for no purpose is it above these levels. */
  private boolean unseen(Persona reader, Drawn value, Set<String> levels) {
    if (reader.agency().isEmpty()) {
      return true;
    }
    var nothing = Canary.text("none", "nothing of it");
    var asked =
        new World.Value(
            value.of(),
            value.about(),
            value.field().id().word(),
            Optional.empty(),
            value.field().category().id(),
            value.author(),
            value.release().word(),
            value.handling().word(),
            value.kind().word(),
            "",
            nothing,
            Optional.empty());
    return PURPOSES.stream()
        .allMatch(purpose -> levels.contains(permitted.level(reader, asked, purpose)));
  }

  private List<Field> about(SubjectKind kind) {
    return fields.stream()
        .filter(field -> field.about().contains(kind))
        .filter(field -> Set.of(FieldType.TEXT, FieldType.LONG_TEXT).contains(field.type()))
        .toList();
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  @SafeVarargs
  private <T> T any(T... some) {
    return some[random.nextInt(some.length)];
  }
}
