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
  private final List<Map<?, ?>> rules = new ArrayList<>();

  /** The answer: a level and the ids of the rules that decide it. */
  public record Answer(String level, Set<String> deciding) {}

  /** An evaluator of these documents, in YAML. */
  public NaiveEvaluator(String catalogue, String rulesFile) {
    for (Map<?, ?> category : maps(load(catalogue), "categories")) {
      for (Map<?, ?> field : maps(category, "fields")) {
        fields.put(word(field, "id"), field);
        categories.put(word(field, "id"), word(category, "id"));
      }
    }
    Map<?, ?> document = load(rulesFile);
    for (Map<?, ?> set : maps(document, "sets")) {
      sets.put(word(set, "name"), words(set.get("words")));
    }
    rules.addAll(maps(document, "rules"));
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
    int granted = 0;
    int capped = LEVELS.size() - 1;
    for (Map<?, ?> rule : rules) {
      if (rule.containsKey("grant") && holds(rule, field, request)) {
        granted = Math.max(granted, LEVELS.indexOf(word(rule, "grant")));
      }
      if (rule.containsKey("cap") && holds(rule, field, request)) {
        capped = Math.min(capped, LEVELS.indexOf(word(rule, "cap")));
      }
    }
    int level = Math.min(granted, capped);
    Set<String> deciding = new TreeSet<>();
    for (Map<?, ?> rule : rules) {
      if (!holds(rule, field, request)) {
        continue;
      }
      boolean raises =
          rule.containsKey("grant") && level > 0 && LEVELS.indexOf(word(rule, "grant")) >= level;
      boolean lowers =
          rule.containsKey("cap") && level < 3 && LEVELS.indexOf(word(rule, "cap")) == level;
      if (raises || lowers) {
        deciding.add(word(rule, "id"));
      }
    }
    return new Answer(LEVELS.get(level), deciding);
  }

  private boolean holds(Map<?, ?> rule, String field, Map<String, String> request) {
    if (!selects(words(rule.get("on")), field)) {
      return false;
    }
    if (rule.containsKey("except") && selects(words(rule.get("except")), field)) {
      return false;
    }
    if (rule.containsKey("when") && !all((Map<?, ?>) rule.get("when"), field, request)) {
      return false;
    }
    if (rule.containsKey("unless")) {
      for (Map<?, ?> conjunction : maps(rule, "unless")) {
        if (all(conjunction, field, request)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean all(Map<?, ?> conjunction, String field, Map<String, String> request) {
    for (Map.Entry<?, ?> entry : conjunction.entrySet()) {
      Object value = entry.getValue();
      boolean not = value instanceof Map;
      List<String> listed = words(value instanceof Map<?, ?> map ? map.get("not") : value);
      String attribute = entry.getKey().toString();
      boolean in =
          attribute.equals("fields")
              ? selects(listed, field)
              : listed.contains(request.get(attribute));
      if (in == not) {
        return false;
      }
    }
    return true;
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
