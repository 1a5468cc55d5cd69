package org.serachub.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.canary.World.Persona;
import org.serachub.decision.engine.Policies;
import org.serachub.testing.Browser.Answer;
import org.serachub.testing.Folders;

/**
 * Two hubs with the same basis that differ only in what a reader may not see give that reader the
 * same bytes, on every route, in status and headers too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwinWorldsTest {
  private static final int PAIRS = Integer.getInteger("worlds.pairs", 100);
  private static final int STOPS = 4;
  private static final int CONTROLS = 5;
  private static final int PACKS = 3;
  private static final long SEED = Long.getLong("worlds.seed", 20261126);
  private static final Instant MOMENT = Instant.parse("2026-07-01T09:30:00Z");
  private static final String CASE = "/cases/{reference}";

  /** The world has no deputies yet, and no link chooses several agencies. */
  private static final Pattern NOBODYS = Pattern.compile("/conflicts|.*/invitations-together");

  /** More than a section of a first page holds, and than it was ever cut out of. */
  private static final int KEPT_FROM_READERS = 20;

  /** A coordinator who comes to every case, and who refers: the last one refers those. */
  private static final Set<String> KEPT_OUT = Set.of("cora@office.example", "hal@housing.example");

  private static final List<String> LISTS =
      List.of("/", "/cases", "/actions", "/actions/export", "/research", "/conferences");

  private static final String PACK = "/conferences/{code}/cases/{reference}/pack";

  private final World world = MakeWorld.of(Policies.shipped().catalogue());
  private final Random random = new Random(SEED);
  private final List<String> unlike = new ArrayList<>();
  private final TreeMap<String, Integer> caught = new TreeMap<>();
  private final TreeMap<String, Integer> compared = new TreeMap<>();
  private final Set<String> roles = new TreeSet<>();
  private final java.nio.file.Path keys = Folders.fresh();
  private Side first;
  private Side second;
  private Tour tour;
  private long seed = 1_000;
  private int answers;
  private int number;
  private int kindsOfThings;
  private int documents;
  private int noticed;
  private int cutShort;

  private record Pair(Difference difference, Persona reader) {
    /** An officer reads the trail, so those come before any pair whose trails differ in order. */
    int turn() {
      return difference.sameTrail() ? 0 : reader.role().equals("dpo") ? 1 : 2;
    }
  }

  @BeforeAll
  void compare() {
    first = new Side(world, keys.resolve("keys"), MOMENT);
    second = new Side(world, keys.resolve("keys"), MOMENT);
    tour = new Tour(new RouteTable(), Known.of(world, first.hub()), random);
    var differences = new Differences(world, first, random);
    kindsOfThings = differences.kinds().size();
    for (var pair : pairs(differences)) {
      compare(pair, tour.stops(pair.reader(), pair.difference().where(), STOPS));
    }
    // What was found on the way to one leads to the next.
    for (var again = 0; again < 3; again++) {
      tour.unanswered().forEach(row -> lookFor(row, differences));
    }
    casesKeptFromReaders(differences);
  }

  private void lookFor(RouteTable.Row row, Differences differences) {
    readers(differences, row).stream()
        .takeWhile(pair -> tour.unanswered().contains(row))
        .forEach(pair -> compare(pair, tour.more(pair.reader(), row, 6 * STOPS)));
  }

  /** Lists are filled from what is there, however much there is that is not. */
  private void casesKeptFromReaders(Differences differences) {
    var readers =
        world.personas().stream().filter(persona -> KEPT_OUT.contains(persona.address())).toList();
    var difference = differences.casesKeptFrom(readers, readers.getLast(), KEPT_FROM_READERS);
    number++;
    at(MOMENT.minus(Duration.ofDays(3_000)));
    difference.make(first, second, seed);
    at(MOMENT.plus(Duration.ofSeconds(number)));
    seed += 1_000;
    for (var reader : readers) {
      for (var address : LISTS) {
        judge(
            new Pair(difference, reader),
            address,
            get(first, reader, address),
            get(second, reader, address),
            Optional.empty());
        seed++;
      }
      if (differs(reader, "/planted/" + LeakyRoutes.CUT)) {
        cutShort++;
      }
    }
  }

  private void at(Instant moment) {
    first.hub().clock().stop(moment);
    second.hub().clock().stop(moment);
  }

  @AfterAll
  void close() {
    first.close();
    second.close();
    Folders.delete(keys);
  }

  @Test
  void whatAReaderMayNotSeeChangesNoByteOfWhatTheyGet() {
    System.out.printf(
        "FIGURE pairs of worlds: %d, the same bytes in %,d answers and %d documents; controls"
            + " caught %s%n",
        number, answers, documents, caught);
    assertEquals(List.of(), unlike, () -> String.join("\n", unlike));
  }

  @Test
  void everyRouteEveryRoleAndEveryKindTookPart() {
    var everyRole = world.personas().stream().map(Persona::role).collect(Collectors.toSet());

    var unanswered = tour.unanswered().stream().map(RouteTable.Row::path);
    assertEquals(List.of(), unanswered.filter(path -> !NOBODYS.matcher(path).matches()).toList());
    assertEquals(everyRole, roles);
    assertEquals(kindsOfThings, compared.size(), compared::toString);
    assertTrue(documents > PAIRS / 20, documents + " documents");
  }

  @Test
  void leakyRoutesAreCaught() {
    assertEquals(new TreeSet<>(LeakyRoutes.NAMES), caught.keySet());
    assertTrue(caught.values().stream().allMatch(count -> count > PAIRS / 40), caught::toString);
  }

  @Test
  void aListThatIsCutBeforeItIsFilteredIsCaught() {
    assertEquals(KEPT_OUT.size(), cutShort);
  }

  @Test
  void whoMayNoticeDoes() {
    assertTrue(noticed > PAIRS / 40, noticed + " noticed by who made the difference");
  }

  /** Whoever may take a route, each with something they may not notice. */
  private List<Pair> readers(Differences differences, RouteTable.Row row) {
    var value = differences.kinds().getFirst();
    return world.personas().stream()
        .filter(persona -> row.open(persona.role()))
        .flatMap(
            persona ->
                Stream.generate(value)
                    .limit(20)
                    .filter(difference -> difference.unnoticed().test(persona))
                    .limit(1)
                    .map(difference -> new Pair(difference, persona)))
        .toList();
  }

  private List<Pair> pairs(Differences differences) {
    var pairs = new ArrayList<Pair>();
    var kinds = differences.kinds();
    while (pairs.size() < PAIRS) {
      var difference = kinds.get(pairs.size() % kinds.size()).get();
      var readers = world.personas().stream().filter(difference.unnoticed()).toList();
      if (!readers.isEmpty()) {
        pairs.add(new Pair(difference, least(readers, pairs)));
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::turn));
    return pairs;
  }

  /** Whoever has read least so far. */
  private static Persona least(List<Persona> readers, List<Pair> pairs) {
    return readers.stream()
        .min(
            Comparator.comparingLong(r -> pairs.stream().filter(p -> p.reader().equals(r)).count()))
        .orElseThrow();
  }

  private void compare(Pair pair, List<Tour.Stop> stops) {
    number++;
    at(MOMENT.plus(Duration.ofSeconds(number)));
    var difference = pair.difference();
    var acts = seed;
    seed += 100;
    difference.make(first, second, acts);
    compared.merge(difference.what(), 1, Integer::sum);
    roles.add(pair.reader().role());
    for (var stop : stops) {
      look(pair, stop);
    }
    if (number % PACKS == 0) {
      tour.at(pair.reader(), PACK, difference.where()).ifPresent(stop -> look(pair, stop));
    }
    if (number % CONTROLS == 0) {
      controls(pair);
    }
    difference.settle(first, second, acts);
  }

  private void look(Pair pair, Tour.Stop stop) {
    var one = get(first, pair.reader(), stop.address());
    var other = get(second, pair.reader(), stop.address());
    seed++;
    tour.note(pair.reader(), stop, one);
    judge(pair, stop.address(), one, other, Optional.empty());
    if (stop.row().path().equals(PACK) && one.status() == 200) {
      document(pair, one, other);
    }
  }

  /** Asks for the pack, notes the passphrase and fetches the document. */
  private void document(Pair pair, Answer page, Answer otherPage) {
    var asked = submit(first, pair.reader(), page, "form[action$=/pack/downloads]");
    var otherAsked = submit(second, pair.reader(), otherPage, "form[action$=/pack/downloads]");
    seed++;
    judge(pair, "downloads", asked, otherAsked, Optional.empty());
    var leave = get(first, pair.reader(), asked.location().orElseThrow());
    var otherLeave = get(second, pair.reader(), otherAsked.location().orElseThrow());
    seed++;
    judge(pair, "passphrase", leave, otherLeave, Optional.empty());
    tour.reached(PACK + "/downloads/{id}");
    var passphrase = leave.html().expectFirst("#passphrase").text();
    var document = submit(first, pair.reader(), leave, "main form");
    var otherDocument = submit(second, pair.reader(), otherLeave, "main form");
    seed++;
    judge(pair, "document", document, otherDocument, Optional.of(passphrase));
    documents++;
  }

  private void judge(
      Pair pair, String what, Answer one, Answer other, Optional<String> passphrase) {
    answers++;
    Got.of(one, passphrase)
        .unlike(Got.of(other, passphrase))
        .ifPresent(
            where ->
                unlike.add(
                    "pair %d, %s, %s, seed %d: %s: %s"
                        .formatted(
                            number,
                            pair.difference().what(),
                            pair.reader().address(),
                            SEED,
                            what,
                            where)));
  }

  /** What leaks is caught, and who made the difference sees it. */
  private void controls(Pair pair) {
    var reference = Objects.requireNonNull(pair.difference().where().get("reference"));
    if (pair.reader().agency().isPresent()) {
      for (var name : LeakyRoutes.NAMES) {
        if (differs(pair.reader(), "/planted/" + reference + "/" + name)) {
          caught.merge(name, 1, Integer::sum);
        }
      }
    }
    if (differs(pair.difference().by(), CASE.replace("{reference}", reference))) {
      noticed++;
    }
  }

  private boolean differs(Persona reader, String address) {
    var one = get(first, reader, address);
    var other = get(second, reader, address);
    seed++;
    return Got.of(one, Optional.empty()).unlike(Got.of(other, Optional.empty())).isPresent();
  }

  private Answer get(Side side, Persona reader, String address) {
    return side.seeded(seed).browser(reader).get(address);
  }

  private Answer submit(Side side, Persona reader, Answer page, String form) {
    var last = Objects.requireNonNull(page.html().select(form).last());
    return side.seeded(seed).browser(reader).submit(last, page, Map.of());
  }
}
