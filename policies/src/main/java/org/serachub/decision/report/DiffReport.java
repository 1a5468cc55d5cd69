package org.serachub.decision.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.serachub.decision.content.JsonText;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.Vocabulary;
import org.serachub.decision.proof.Change;
import org.serachub.decision.proof.Diff;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;

/**
 * How the levels of two policy sets differ, widening first.
 *
 * @param before the version of one
 * @param after the version of the other
 */
public record DiffReport(String before, String after, List<Change> changes, Vocabulary vocabulary) {
  /** Copies the list. */
  public DiffReport {
    changes = List.copyOf(changes);
  }

  /** Compares them, exactly. */
  public static DiffReport between(PolicySet before, PolicySet after) {
    return new DiffReport(
        before.version(), after.version(), Diff.between(before, after), after.vocabulary());
  }

  /** True if somewhere more is disclosed or told of. */
  public boolean widens() {
    return changes.stream().anyMatch(Change::widens);
  }

  /** In words, with one example for each change. */
  public String text() {
    long wider = changes.stream().filter(Change::widens).count();
    String head =
        changes.isEmpty()
            ? "policy %s to %s: no level differs, for any combination of facts"
                .formatted(before, after)
            : "policy %s to %s: %d wider, %d narrower"
                .formatted(before, after, wider, changes.size() - wider);
    return changes.stream()
        .map(change -> "\n" + change.words(vocabulary) + "\n")
        .collect(Collectors.joining("", head + "\n", ""));
  }

  /** For machines: conditions as lists of words, open attributes left out. */
  public String json() {
    return JsonText.object(
            Map.of(
                "before",
                before,
                "after",
                after,
                "widens",
                widens(),
                "changes",
                changes.stream().map(this::members).toList()))
        + "\n";
  }

  private Map<String, Object> members(Change change) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("field", change.example().field().id().word());
    for (Attribute attribute : Attribute.values()) {
      example.put(attribute.word(), attribute.domain().get(change.example().value(attribute)));
    }
    return Map.of(
        "widens",
        change.widens(),
        "from",
        change.from().word(),
        "to",
        change.to().word(),
        "fields",
        change.fields().stream().map(field -> field.id().word()).toList(),
        "when",
        change.where().stream().map(DiffReport::when).toList(),
        "example",
        example);
  }

  private static Map<String, Object> when(Box box) {
    Map<String, Object> when = new LinkedHashMap<>();
    for (Attribute attribute : Attribute.values()) {
      if (!box.open(attribute)) {
        when.put(attribute.word(), words(attribute, box.mask(attribute)));
      }
    }
    return when;
  }

  private static List<String> words(Attribute attribute, long mask) {
    return attribute.domain().stream()
        .filter(word -> (mask >>> attribute.domain().indexOf(word) & 1) != 0)
        .toList();
  }
}
