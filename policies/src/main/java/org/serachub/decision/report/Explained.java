package org.serachub.decision.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.serachub.decision.Decision;
import org.serachub.decision.Explanation;
import org.serachub.decision.FieldId;
import org.serachub.decision.content.JsonText;
import org.serachub.decision.engine.CompiledPolicy;
import org.serachub.decision.engine.InWords;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;

/**
 * One decision explained twice: to the data protection officer with rules and facts, and as the
 * reader may be told.
 */
public record Explained(
    FieldId field, List<String> facts, Decision decision, List<Rule> rules, Explanation reader) {
  /** Copies the lists. */
  public Explained {
    facts = List.copyOf(facts);
    rules = List.copyOf(rules);
  }

  /** Decides and explains. */
  public static Explained of(CompiledPolicy policy, FieldId field, InWords request) {
    Decision decision = request.decide(policy, field);
    List<Rule> rules =
        policy.set().rules().stream()
            .filter(rule -> decision.deciding().contains(rule.id()))
            .toList();
    List<String> facts =
        java.util.stream.Stream.of(Attribute.values())
            .map(attribute -> phrase(policy, attribute, request))
            .toList();
    return new Explained(
        field,
        facts,
        decision,
        rules,
        policy.explain(
            request.reader(), request.asking(), field, request.about(), request.others()));
  }

  private static String phrase(CompiledPolicy policy, Attribute attribute, InWords request) {
    String word = request.words().getOrDefault(attribute.word(), "");
    return policy.set().vocabulary().phrase(attribute, attribute.domain().indexOf(word));
  }

  /** In words. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("`%s` is %s.\n\n".formatted(field, decision.level().word()));
    text.append("Asked: ").append(String.join(", ", facts)).append(".\n\n");
    text.append(rules.isEmpty() ? "No rule grants it.\n" : "The rules that decide:\n");
    for (Rule rule : rules) {
      text.append(
          "  %s (%s: %s)\n    %s\n    %s\n"
              .formatted(
                  rule.id(),
                  rule.grants() ? "grants up to" : "never above",
                  rule.level().word(),
                  rule.sentences().dpo(),
                  rule.sentences().source()));
    }
    text.append("\nWhat the reader is told, of every such value whether recorded or not:\n");
    reader.why().forEach(why -> text.append("  ").append(why).append('\n'));
    reader.whatWouldChange().forEach(what -> text.append("  ").append(what).append('\n'));
    return text.toString();
  }

  /** For machines. */
  public String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("field", field.word());
    members.put("level", decision.level().word());
    members.put("facts", facts);
    members.put(
        "deciding",
        rules.stream()
            .map(
                rule ->
                    Map.of(
                        "id", rule.id().word(),
                        "level", rule.level().word(),
                        "dpo", rule.sentences().dpo(),
                        "source", rule.sentences().source()))
            .collect(Collectors.toList()));
    members.put("ceiling", reader.ceiling().word());
    members.put("why", reader.why());
    members.put("what-would-change-it", reader.whatWouldChange());
    return JsonText.object(members) + "\n";
  }
}
