package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.serachub.decision.Decision;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.RandomSets;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.region.Attribute;

/** The engine and the naive evaluator agree, on level and on deciding rules. */
class TwoEvaluatorsTest {
  private static final int REQUESTS = Integer.getInteger("requests", 50_000);
  private static final int SETS = Integer.getInteger("sets", 40);
  private static final int REQUESTS_A_SET = 500;

  /**
   * How many of the combinations of the reduced vocabulary are passed over for one that is tried.
   */
  private static final int STRIDE = Integer.getInteger("stride", 997);

  private static final PolicyDocuments SHIPPED = PolicyDocuments.shipped();

  private static String text(String name) {
    return new String(SHIPPED.file(name), StandardCharsets.UTF_8);
  }

  @Test
  void theyAgreeOnASeededSliceOfAllRequests() {
    NaiveEvaluator naive = new NaiveEvaluator(text("catalogue.yaml"), text("rules.yaml"));
    List<String> fields = naive.fields().stream().sorted().toList();
    Random random = new Random(20261123);
    Map<Level, Integer> seen = new HashMap<>();

    for (int at = 0; at < REQUESTS; at++) {
      String field = fields.get(random.nextInt(fields.size()));
      Words words = random(random);
      seen.merge(agree(naive, Policies.shipped(), field, words), 1, Integer::sum);
    }

    System.out.printf(
        "FIGURE two evaluators: %,d requests, the same level and deciding rules in every one%n",
        REQUESTS);
    for (Level level : Level.values()) {
      assertTrue(seen.getOrDefault(level, 0) > REQUESTS / 2_000, () -> "hardly any " + level);
    }
  }

  @Test
  void aNaiveEvaluatorOfOtherRulesDisagrees() {
    String opened = text("rules.yaml").replace("- {author: self}", "- {author: other}");
    NaiveEvaluator naive = new NaiveEvaluator(text("catalogue.yaml"), opened);
    Random random = new Random(7);
    long differing = 0;

    for (int at = 0; at < 5_000; at++) {
      Words words = random(random);
      Level fast = words.decide(Policies.shipped(), new FieldId("identity-name")).level();
      differing += naive.decide("identity-name", words.words()).level().equals(fast.word()) ? 0 : 1;
    }

    assertTrue(differing > 0);
  }

  /** A few values of each attribute, chosen so that every cap can hold and be lifted. */
  private static final Map<String, List<String>> REDUCED =
      new java.util.TreeMap<>(
          Map.ofEntries(
              Map.entry("role", List.of("chair", "coordinator", "representative", "advocate")),
              Map.entry(
                  "sector",
                  List.of("police", "housing", "charity", "labour-enforcement", "benefits")),
              Map.entry("excluded", List.of("no", "yes")),
              Map.entry("invited", List.of("no", "yes")),
              Map.entry("action-owner", List.of("no", "yes")),
              Map.entry("undertaking", List.of("no", "yes")),
              Map.entry("emergency", List.of("no", "yes")),
              Map.entry(
                  "purpose",
                  List.of("research", "conference", "action-delivery", "emergency-safeguarding")),
              Map.entry("stage", List.of("research", "in-conference", "follow-up")),
              Map.entry("release", List.of("private", "conference")),
              Map.entry("handling", List.of("none", "c")),
              Map.entry("kind", List.of("fact", "verbatim")),
              Map.entry("consent", List.of("given", "refused", "not-asked")),
              Map.entry("holding", List.of("own", "live", "lapsed")),
              Map.entry("decided", List.of("none", "live", "live-named"))));

  private static final List<String> REDUCED_FIELDS =
      List.of(
          "identity-name",
          "address-current",
          "address-safe",
          "contact-phone",
          "health-mental",
          "health-conditions",
          "immigration-status",
          "intel-summary",
          "advocate-notes",
          "money-income",
          "minute-line",
          "action-title",
          "risk-level");

  @Test
  void theyAgreeOnTheProductOfAReducedVocabulary() {
    NaiveEvaluator naive = new NaiveEvaluator(text("catalogue.yaml"), text("rules.yaml"));
    long size = REDUCED_FIELDS.size();
    for (List<String> values : REDUCED.values()) {
      size *= values.size();
    }
    assertTrue(size >= 20_000_000, size + " combinations");
    long tried = (size + STRIDE - 1) / STRIDE;
    Map<Level, Long> seen =
        LongStream.range(0, tried)
            .parallel()
            .map(number -> number * STRIDE)
            .mapToObj(number -> agreeOn(naive, number))
            .collect(Collectors.groupingBy(level -> level, Collectors.counting()));

    System.out.printf(
        "FIGURE full product: %,d of %,d combinations of a reduced vocabulary, the same level and"
            + " deciding rules in every one%n",
        tried, size);
    assertEquals(Level.values().length, seen.size(), seen::toString);
    assertEquals(tried, seen.values().stream().mapToLong(Long::longValue).sum());
  }

  /** One combination of the reduced vocabulary, by its number. */
  private static Level agreeOn(NaiveEvaluator naive, long number) {
    long rest = number;
    String field = REDUCED_FIELDS.get((int) (rest % REDUCED_FIELDS.size()));
    rest /= REDUCED_FIELDS.size();
    Map<String, String> words = new HashMap<>();
    for (Map.Entry<String, List<String>> attribute : REDUCED.entrySet()) {
      int values = attribute.getValue().size();
      words.put(attribute.getKey(), attribute.getValue().get((int) (rest % values)));
      rest /= values;
    }
    return agree(naive, Policies.shipped(), field, consistent(words));
  }

  /** Custody goes with the agreement, and a gateway with the decision. */
  private static Words consistent(Map<String, String> reduced) {
    Map<String, String> words = new HashMap<>(reduced);
    String holding = words.remove("holding");
    words.put("custody", "own".equals(holding) ? "own" : "other");
    words.put("agreement", holding);
    String decided = words.remove("decided");
    words.put("decision", decided);
    words.put("gateway", "none".equals(decided) ? "none" : "safeguarding");
    return new Words(words);
  }

  @Test
  void theyAgreeOnRandomSets() {
    Random random = new Random(20261126);
    RandomSets sets = new RandomSets(random, List.of(Attribute.values()));
    Map<Level, Integer> seen = new HashMap<>();

    for (int set = 0; set < SETS; set++) {
      List<String> rules = sets.rules(3 + random.nextInt(12));
      CompiledPolicy policy =
          new CompiledPolicy(
              ReadPolicy.read(RandomSets.documents(rules)),
              alert -> {
                throw new IllegalStateException(alert);
              });
      NaiveEvaluator naive = new NaiveEvaluator(RandomSets.catalogue(), RandomSets.document(rules));
      for (int request = 0; request < REQUESTS_A_SET; request++) {
        String field = RandomSets.FIELDS.get(random.nextInt(RandomSets.FIELDS.size()));
        seen.merge(agree(naive, policy, field, random(random)), 1, Integer::sum);
      }
    }

    System.out.printf(
        "FIGURE random sets: %,d random policy sets, %,d requests, the same level and deciding"
            + " rules in every one%n",
        SETS, SETS * REQUESTS_A_SET);
    for (Level level : Level.values()) {
      assertTrue(seen.getOrDefault(level, 0) > SETS, () -> "hardly any " + level + " " + seen);
    }
  }

  private static Level agree(
      NaiveEvaluator naive, CompiledPolicy policy, String field, Words words) {
    Decision fast = words.decide(policy, new FieldId(field));
    NaiveEvaluator.Answer slow = naive.decide(field, words.words());
    if (!slow.level().equals(fast.level().word())
        || !slow.deciding().equals(names(fast))
        || slow.deciding().size() != fast.deciding().size()) {
      throw new AssertionError(field + " " + words + ": " + slow + " and " + fast);
    }
    return fast.level();
  }

  private static Set<String> names(Decision decision) {
    Set<String> names = new HashSet<>();
    decision.deciding().forEach(rule -> names.add(rule.word()));
    return names;
  }

  /** Every second value of an attribute is the plain one, so that not everything is hidden. */
  private static Words random(Random random) {
    Map<String, String> words = new HashMap<>();
    for (Attribute attribute : Attribute.values()) {
      if (random.nextInt(3) == 0 || attribute == Attribute.SECTOR) {
        int size = attribute.domain().size();
        words.put(attribute.word(), attribute.domain().get(random.nextInt(size)));
      }
    }
    words.remove("agreement");
    boolean own = "own".equals(words.get("custody"));
    words.put(
        "agreement",
        own ? "own" : List.of("live", "live", "live", "lapsed", "none").get(random.nextInt(5)));
    if (words.getOrDefault("decision", "none").equals("none")) {
      words.remove("gateway");
    } else if (words.getOrDefault("gateway", "none").equals("none")) {
      words.put("gateway", "crime");
    }
    return new Words(words);
  }
}
