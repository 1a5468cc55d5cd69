package org.serachub.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.region.Attribute;

/**
 * Policy sets of a few random rules over a reduced vocabulary: some attributes, and five fields of
 * which one is about somebody else.
 */
public final class RandomSets {
  /** Ids of the fields. */
  public static final List<String> FIELDS = List.of("dob", "home", "name", "notes", "child");

  private static final String CATALOGUE =
      """
      categories:
        - id: people
          label: People
          fields:
            - {id: dob, label: Born, question: Born?, type: date, class: ordinary, retention: case, about: survivor, general: age-band}
            - {id: home, label: Home, question: Where?, type: address, class: safety-critical, retention: case, about: [survivor, premises], general: district}
            - {id: name, label: Name, question: Who?, type: name, class: ordinary, retention: case, about: survivor}
        - id: words
          label: Words
          fields:
            - {id: notes, label: Notes, question: What?, type: long-text, class: special-category, retention: case, about: survivor}
            - {id: child, label: Child, question: Who?, type: name, class: safety-critical, retention: case, about: child}
      """;

  private static final String INVARIANTS =
      """
      invariants:
        - {id: tried, never-above: hidden, on: all, when: {role: observer}, says: Tried.}
      """;

  private static final List<String> SELECTORS =
      List.of("dob", "home", "name", "notes", "child", "all", "category:people", "class:ordinary");

  private final Random random;
  private final List<Attribute> attributes;

  /** Sets whose rules look at these attributes only. */
  public RandomSets(Random random, List<Attribute> attributes) {
    this.random = random;
    this.attributes = List.copyOf(attributes);
  }

  /** The catalogue they share. */
  public static String catalogue() {
    return CATALOGUE;
  }

  /** That many rules, each as a block of YAML. */
  public List<String> rules(int count) {
    return IntStream.range(0, count).mapToObj(this::rule).collect(Collectors.toList());
  }

  /** The same rules with one added, taken away or changed. */
  public List<String> changed(List<String> rules) {
    List<String> changed = new ArrayList<>(rules);
    int at = random.nextInt(changed.size());
    switch (random.nextInt(3)) {
      case 0 -> changed.add(rule(rules.size() + random.nextInt(1_000)));
      case 1 -> changed.set(at, rule(at));
      default -> {
        if (changed.size() > 1) {
          changed.remove(at);
        }
      }
    }
    return changed;
  }

  /** A document of these rules. */
  public static String document(List<String> rules) {
    return "rules:\n" + String.join("", rules);
  }

  /** A set of these rules. */
  public static PolicyDocuments documents(List<String> rules) {
    return PolicyDocuments.shipped()
        .with("catalogue.yaml", bytes(CATALOGUE))
        .with("invariants.yaml", bytes(INVARIANTS))
        .with("rules.yaml", bytes(document(rules)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String rule(int number) {
    boolean grants = random.nextInt(5) < 3;
    String on = one(SELECTORS);
    List<String> levels = grants ? List.of("withheld", "shown") : List.of("hidden", "withheld");
    String level = on.equals("dob") || on.equals("home") ? one(with(levels)) : one(levels);
    StringBuilder rule = new StringBuilder();
    rule.append("  - id: %s-%d\n".formatted(grants ? "grant" : "cap", number));
    rule.append("    %s: %s\n    on: %s\n".formatted(grants ? "grant" : "cap", level, on));
    String when = conditions(random.nextInt(4));
    if (!when.isEmpty()) {
      rule.append("    when: {%s}\n".formatted(when));
    }
    if (!grants && random.nextInt(2) == 0) {
      rule.append("    unless:\n");
      for (int lifts = 1 + random.nextInt(2); lifts > 0; lifts--) {
        rule.append("      - {%s}\n".formatted(conditions(1 + random.nextInt(2))));
      }
    }
    String told = List.of("yes", "general", "no").get(number % 3);
    return rule
        + "    reader: Tried %d.\n    dpo: Tried.\n    source: A test\n    told: %s\n"
            .formatted(number, told);
  }

  private static List<String> with(List<String> levels) {
    List<String> all = new ArrayList<>(levels);
    all.add("partial");
    return all;
  }

  private String conditions(int count) {
    List<Attribute> chosen = new ArrayList<>(attributes);
    Collections.shuffle(chosen, random);
    return chosen.subList(0, Math.min(count, chosen.size())).stream()
        .map(this::condition)
        .collect(Collectors.joining(", "));
  }

  private String condition(Attribute attribute) {
    List<String> words = new ArrayList<>(attribute.domain());
    Collections.shuffle(words, random);
    List<String> some = words.subList(0, 1 + random.nextInt(words.size() - 1));
    String list = "[" + String.join(", ", some) + "]";
    return attribute.word() + ": " + (random.nextInt(4) == 0 ? "{not: " + list + "}" : list);
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
