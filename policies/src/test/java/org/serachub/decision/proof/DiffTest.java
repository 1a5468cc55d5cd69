package org.serachub.decision.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.serachub.decision.Level;
import org.serachub.decision.RandomSets;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;

/** Compares the exact difference with every single request of a vocabulary that can be listed. */
class DiffTest {
  private static final int PAIRS = Integer.getInteger("pairs", 60);

  /** Of the shipped rules, every one of so many is taken away and looked at. */
  private static final int RULES = Integer.getInteger("rules", 7);

  private static final List<Attribute> LISTED =
      List.of(
          Attribute.ROLE,
          Attribute.ABOUT,
          Attribute.KIND,
          Attribute.CUSTODY,
          Attribute.CONSENT,
          Attribute.AGREEMENT);

  private static final PolicyDocuments SHIPPED = PolicyDocuments.shipped();

  @Test
  void itFindsExactlyWhatTryingEveryRequestFinds() {
    Random random = new Random(20261126);
    RandomSets sets = new RandomSets(random, LISTED);
    int differing = 0;
    int requests = 0;

    for (int pair = 0; pair < PAIRS; pair++) {
      List<String> rules = sets.rules(2 + random.nextInt(7));
      List<String> others = pair % 4 == 0 ? sets.rules(5) : sets.changed(rules);
      PolicySet before = set(rules);
      PolicySet after = set(others);
      List<Change> changes = Diff.between(before, after);
      List<Box> points = points(before);

      assertEquals(List.of(), wrong(before, after, changes, points));
      requests += points.size();
      differing += changes.isEmpty() ? 0 : 1;
      if (!changes.isEmpty()) {
        List<Change> less = new ArrayList<>(changes);
        Change last = less.removeLast();
        assertTrue(
            !wrong(before, after, less, points).isEmpty() || covered(last, less),
            "a change that is left out is not noticed");
      }
    }

    System.out.printf(
        "FIGURE exact differences: %,d pairs of random sets, %,d requests tried one by one%n",
        PAIRS, requests);
    assertTrue(differing > PAIRS / 2, differing + " pairs differ");
  }

  /** Changes may overlap, so that one may say nothing that the others do not say. */
  private static boolean covered(Change change, List<Change> others) {
    List<Cover> covers = new ArrayList<>();
    others.stream()
        .filter(other -> other.fields().containsAll(change.fields()))
        .forEach(other -> other.where().forEach(box -> covers.add(Cover.of(box))));
    return change.where().stream().allMatch(box -> Cover.gap(box, covers).isEmpty());
  }

  private static PolicySet set(List<String> rules) {
    return ReadPolicy.read(RandomSets.documents(rules));
  }

  /** Requests of which the changes say something else than the two sets. */
  private static List<String> wrong(
      PolicySet before, PolicySet after, List<Change> changes, List<Box> points) {
    List<String> wrong = new ArrayList<>();
    for (Box point : points) {
      Level was = level(before, point);
      Level is = level(after, point);
      List<Change> found = changes.stream().filter(change -> holds(before, change, point)).toList();
      boolean right =
          was == is
              ? found.isEmpty()
              : !found.isEmpty()
                  && found.stream().allMatch(change -> change.from() == was && change.to() == is);
      if (!right) {
        wrong.add(was + " " + is + " " + found);
      }
    }
    return wrong;
  }

  private static boolean holds(PolicySet set, Change change, Box point) {
    return change.fields().contains(set.catalogue().fields().get(point.fields().nextSetBit(0)))
        && change.where().stream().anyMatch(box -> inside(point, box));
  }

  private static boolean inside(Box point, Box box) {
    return Stream.of(Attribute.values())
        .allMatch(attribute -> (point.mask(attribute) & ~box.mask(attribute)) == 0);
  }

  private static Level level(PolicySet set, Box point) {
    Level granted = Level.HIDDEN;
    Level capped = Level.SHOWN;
    for (Rule rule : set.rules()) {
      if (point.within(rule.when()) && rule.unless().stream().noneMatch(point::within)) {
        granted = rule.grants() ? granted.max(rule.level()) : granted;
        capped = rule.grants() ? capped : capped.min(rule.level());
      }
    }
    return granted.min(capped);
  }

  /** Every request of the reduced vocabulary whose facts do not contradict each other. */
  private static List<Box> points(PolicySet set) {
    List<Box> points = List.of(set.all());
    for (Attribute attribute : Attribute.values()) {
      int values = LISTED.contains(attribute) ? attribute.domain().size() : 1;
      List<Box> next = new ArrayList<>();
      for (Box point : points) {
        for (int value = 0; value < values; value++) {
          next.add(point.with(attribute, 1L << value));
        }
      }
      points = next;
    }
    List<Box> single = new ArrayList<>();
    for (int field = 0; field < set.space().fields(); field++) {
      BitSet only = new BitSet();
      only.set(field);
      points.forEach(point -> single.add(point.withFields(only)));
    }
    List<Cover> impossible = Impossible.in(set);
    single.removeIf(point -> Cover.gap(point, impossible).isEmpty());
    return single;
  }

  @Test
  void aSetDoesNotDifferFromItself() {
    assertEquals(List.of(), Diff.between(ReadPolicy.read(SHIPPED), ReadPolicy.read(SHIPPED)));
  }

  private static PolicySet changed(String name, String from, String to) {
    String text = new String(SHIPPED.file(name), StandardCharsets.UTF_8);
    assertTrue(text.contains(from), from);
    return ReadPolicy.read(
        SHIPPED.with(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void oneSectorMoreIsOneChangeInWords() {
    PolicySet after =
        changed(
            "rules.yaml",
            "stage: set:room-and-after, sector: [police, adult-social-care, set:supporters]}",
            "stage: set:room-and-after, sector: [police, adult-social-care, housing, set:supporters]}");
    List<Change> changes = Diff.between(ReadPolicy.read(SHIPPED), after);

    assertEquals(1, changes.size());
    assertTrue(changes.getFirst().widens());
    String words = changes.getFirst().words(after.vocabulary());
    assertTrue(words.startsWith("★ wider, hidden to shown: `identity-description`"), words);
    assertTrue(words.contains("of housing"), words);
    List<Change> back = Diff.between(after, ReadPolicy.read(SHIPPED));
    assertEquals(changes.size(), back.size());
    assertTrue(back.stream().noneMatch(Change::widens));
  }

  @Test
  void everyShippedRuleThatIsTakenAwayIsSeenAndItsExampleIsOne() {
    PolicySet shipped = ReadPolicy.read(SHIPPED);
    List<Integer> lines = new ArrayList<>();
    for (int at = 0; at < shipped.rules().size(); at += RULES) {
      Rule rule = shipped.rules().get(at);
      PolicySet without = shipped.without(rule);
      List<Change> changes = Diff.between(shipped, without);
      lines.add(changes.size());
      assertNotEquals(rule.sentences().backstop(), !changes.isEmpty(), () -> rule.id().word());
      for (Change change : changes) {
        assertEquals(!rule.grants(), change.widens());
        Box point = Happens.point(shipped, change.example());
        assertEquals(change.from(), level(shipped, point));
        assertEquals(change.to(), level(without, point));
      }
    }
    lines.sort(null);
    System.out.printf(
        "FIGURE a shipped rule taken away: %d lines in the median, %d at most%n",
        lines.get(lines.size() / 2), lines.getLast());
  }

  @Test
  void aNewFieldIsHiddenBefore() {
    PolicySet after =
        changed(
            "catalogue.yaml",
            "- id: identity-gender",
            """
            - id: identity-pronoun
                    label: Pronoun
                    question: Which pronoun?
                    type: text
                    class: ordinary
                    retention: case
                    about: survivor
                  - id: identity-gender""");
    List<Change> changes = Diff.between(ReadPolicy.read(SHIPPED), after);

    assertTrue(changes.stream().allMatch(Change::widens));
    assertTrue(
        changes.stream()
            .allMatch(
                change ->
                    change.fields().size() == 1
                        && change.fields().getFirst().id().word().equals("identity-pronoun")));
    assertTrue(changes.stream().allMatch(change -> change.from() == Level.HIDDEN));
  }
}
