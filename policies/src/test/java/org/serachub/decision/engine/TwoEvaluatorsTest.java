package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.serachub.decision.Decision;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.region.Attribute;

/** The engine and the naive evaluator agree, on level and on deciding rules. */
class TwoEvaluatorsTest {
  private static final int REQUESTS = Integer.getInteger("requests", 50_000);
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
      Decision fast = words.decide(Policies.shipped(), new FieldId(field));
      NaiveEvaluator.Answer slow = naive.decide(field, words.words());
      assertEquals(slow.level(), fast.level().word(), () -> field + " " + words);
      assertEquals(
          slow.deciding(),
          fast.deciding().stream().map(Object::toString).collect(Collectors.toSet()),
          () -> field + " " + words);
      seen.merge(fast.level(), 1, Integer::sum);
    }

    System.out.printf(
        "FIGURE two evaluators: %,d requests, the same level and deciding rules in every one%n",
        REQUESTS);
    for (Level level : Level.values()) {
      assertTrue(seen.getOrDefault(level, 0) > REQUESTS / 1000, () -> "hardly any " + level);
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
