package org.serachub.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.region.Attribute;

/** A made-up policy set of any size, to see how cost grows. Three rules in five grant. */
final class Generated {
  private static final List<Attribute> ASKED =
      List.of(
          Attribute.ROLE, Attribute.SECTOR, Attribute.PURPOSE, Attribute.STAGE, Attribute.CONSENT);

  private final Random random = new Random(400);
  private final int fields;

  private Generated(int fields) {
    this.fields = fields;
  }

  static PolicyDocuments set(int rules, int fields) {
    Generated generated = new Generated(fields);
    return PolicyDocuments.shipped()
        .with("catalogue.yaml", bytes(generated.catalogue()))
        .with("rules.yaml", bytes(generated.rules(rules)))
        .with(
            "invariants.yaml",
            bytes(
                "invariants:\n"
                    + "  - {id: excluded, never-above: hidden, on: all, when: {excluded: yes},"
                    + " says: Nothing.}\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String catalogue() {
    return IntStream.range(0, fields)
        .mapToObj(
            at ->
                "      - {id: %s, label: L, question: Q?, type: text, class: ordinary, retention: core, about: survivor}\n"
                    .formatted(field(at)))
        .collect(
            Collectors.joining(
                "", "categories:\n  - id: made-up\n    label: Made up\n    fields:\n", ""));
  }

  private static String field(int at) {
    return "field-" + at;
  }

  private String rules(int rules) {
    return IntStream.range(1, rules)
        .mapToObj(this::rule)
        .collect(
            Collectors.joining(
                "", "rules:\n" + rule("cap-excluded", "cap: hidden", "all", "excluded: yes"), ""));
  }

  private String rule(int number) {
    boolean grants = number % 5 < 3;
    List<String> on = new ArrayList<>();
    for (int at = 2 + random.nextInt(9); at > 0; at--) {
      on.add(field(random.nextInt(fields)));
    }
    return rule(
        (grants ? "grant-" : "cap-") + number,
        grants ? "grant: shown" : "cap: hidden",
        "[" + on.stream().distinct().collect(Collectors.joining(", ")) + "]",
        condition(ASKED.get(random.nextInt(2)))
            + ", "
            + condition(ASKED.get(2 + random.nextInt(3))));
  }

  private static String rule(String id, String act, String on, String when) {
    return "  - id: %s\n    %s\n    on: %s\n    when: {%s}\n    reader: Made up.\n    dpo: Made up.\n    source: None\n    told: no\n"
        .formatted(id, act, on, when);
  }

  private String condition(Attribute attribute) {
    List<String> words = new ArrayList<>(attribute.domain());
    Collections.shuffle(words, random);
    return attribute.word()
        + ": ["
        + String.join(", ", words.subList(0, 1 + random.nextInt(words.size() - 1)))
        + "]";
  }
}
