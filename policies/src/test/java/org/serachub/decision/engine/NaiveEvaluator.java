package org.serachub.decision.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Decides a second time, by sets of words, written from the disclosure model alone: it reads the
 * documents itself and shares no code with the engine. Slow and plain on purpose.
 */
@org.jspecify.annotations.NullUnmarked
public final class NaiveEvaluator {
  private static final List<String> LEVELS = List.of("hidden", "withheld", "partial", "shown");

  private final Map<String, List<String>> sets = new HashMap<>();
  private final Map<String, Map<?, ?>> fields = new HashMap<>();
  private final Map<String, String> categories = new HashMap<>();
  private final Map<String, List<Plain>> rules = new HashMap<>();

  /** The answer: a level and the ids of the rules that decide it. */
  public record Answer(String level, Set<String> deciding) {}

  /** A rule as far as one field is concerned: each attribute with the words it may have. */
  private record Plain(
      String id, boolean grant, int level, List<Condition> when, List<List<Condition>> unless) {

    boolean holds(Map<String, String> request) {
      return all(when, request) && unless.stream().noneMatch(lifted -> all(lifted, request));
    }

    private static boolean all(List<Condition> conditions, Map<String, String> request) {
      for (Condition condition : conditions) {
        if (!condition.holds(request)) {
          return false;
        }
      }
      return true;
    }
  }

  /** An attribute, and the words that it must, or must not, have. */
  private record Condition(String attribute, Set<String> words, boolean not) {
    boolean holds(Map<String, String> request) {
      return words.contains(request.get(attribute)) != not;
    }
  }

  /** An evaluator of these documents, in YAML. */
  public NaiveEvaluator(String catalogue, String rulesFile) {
    for (Map<?, ?> category : maps(load(catalogue), "categories")) {
      for (Map<?, ?> field : maps(category, "fields")) {
        fields.put(word(field, "id"), field);
        categories.put(word(field, "id"), word(category, "id"));
      }
    }
    Map<?, ?> document = load(rulesFile);
    if (document.containsKey("sets")) {
      for (Map<?, ?> set : maps(document, "sets")) {
        sets.put(word(set, "name"), words(set.get("words")));
      }
    }
    for (String field : fields.keySet()) {
      List<Plain> about = new ArrayList<>();
      for (Map<?, ?> rule : maps(document, "rules")) {
        if (speaksOf(rule, field)) {
          about.add(plain(rule, field));
        }
      }
      rules.put(field, about);
    }
  }

  /** The ids of all fields. */
  public Set<String> fields() {
    return fields.keySet();
  }

  /** Decides one value: {@code request} has a word for every attribute. */
  public Answer decide(String field, Map<String, String> request) {
    if (!words(fields.get(field).get("about")).contains(request.get("about"))) {
      return new Answer("hidden", Set.of());
    }
    List<Plain> holding = new ArrayList<>();
    for (Plain rule : rules.get(field)) {
      if (rule.holds(request)) {
        holding.add(rule);
      }
    }
    int granted = 0;
    int capped = LEVELS.size() - 1;
    for (Plain rule : holding) {
      granted = rule.grant() ? Math.max(granted, rule.level()) : granted;
      capped = rule.grant() ? capped : Math.min(capped, rule.level());
    }
    int level = Math.min(granted, capped);
    Set<String> deciding = new TreeSet<>();
    for (Plain rule : holding) {
      boolean raises = rule.grant() && level > 0 && rule.level() >= level;
      boolean lowers = !rule.grant() && level < 3 && rule.level() == level;
      if (raises || lowers) {
        deciding.add(rule.id());
      }
    }
    return new Answer(LEVELS.get(level), deciding);
  }

  private boolean speaksOf(Map<?, ?> rule, String field) {
    return selects(words(rule.get("on")), field)
        && !(rule.containsKey("except") && selects(words(rule.get("except")), field));
  }

  private Plain plain(Map<?, ?> rule, String field) {
    boolean grant = rule.containsKey("grant");
    Map<?, ?> when = rule.containsKey("when") ? (Map<?, ?>) rule.get("when") : Map.of();
    List<List<Condition>> unless = new ArrayList<>();
    if (rule.containsKey("unless")) {
      for (Map<?, ?> conjunction : maps(rule, "unless")) {
        unless.add(conditions(conjunction, field));
      }
    }
    return new Plain(
        word(rule, "id"),
        grant,
        LEVELS.indexOf(word(rule, grant ? "grant" : "cap")),
        conditions(when, field),
        unless);
  }

  private List<Condition> conditions(Map<?, ?> conjunction, String field) {
    List<Condition> conditions = new ArrayList<>();
    for (Map.Entry<?, ?> entry : conjunction.entrySet()) {
      Object value = entry.getValue();
      boolean not = value instanceof Map;
      List<String> listed = words(value instanceof Map<?, ?> map ? map.get("not") : value);
      String attribute = entry.getKey().toString();
      if (!attribute.equals("fields")) {
        conditions.add(new Condition(attribute, new HashSet<>(listed), not));
      } else if (selects(listed, field) == not) {
        // The field is known here: such a condition never holds.
        conditions.add(new Condition("about", Set.of(), false));
      }
    }
    return conditions;
  }

  private boolean selects(Collection<String> selectors, String field) {
    Set<String> found = new HashSet<>(selectors);
    return found.contains("all")
        || found.contains(field)
        || found.contains("category:" + categories.get(field))
        || found.contains("class:" + word(fields.get(field), "class"));
  }

  private List<String> words(Object value) {
    List<String> words = new ArrayList<>();
    for (Object item : value instanceof List<?> list ? list : List.of(value)) {
      String word = item.toString();
      if (word.startsWith("set:")) {
        words.addAll(sets.get(word.substring("set:".length())));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static String word(Map<?, ?> map, String key) {
    return map.get(key).toString();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<?, ?>> maps(Map<?, ?> map, String key) {
    return (List<Map<?, ?>>) map.get(key);
  }

  private static Map<?, ?> load(String yaml) {
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }
}
