package org.serachub.policy.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.RuleId;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.report.Supposed;
import org.serachub.policy.ActivePolicy;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * A combination of facts and what the policy says to it.
 *
 * @param controls by what they are about, in the order of the vocabulary
 * @param answer empty if the facts contradict each other
 */
public record TryPage(
    String version,
    List<Option> fields,
    Map<String, List<Control>> controls,
    Typed typed,
    Optional<Answer> answer) {
  static final String PATH = "/policy/try";

  private static final Map<String, String> ABOUT =
      Map.of(
          "requester", "The reader",
          "request", "The request",
          "value", "What is recorded",
          "basis", "The basis for sharing");

  /** Copies the list. */
  public TryPage {
    fields = List.copyOf(fields);
  }

  /** One attribute. */
  public record Control(String name, String label, List<Option> options) {}

  /** The level and every rule that decided it. */
  public record Answer(String field, LevelWord level, List<Deciding> rules) {}

  /**
   * A rule that decided.
   *
   * @param act what it does, such as {@code Raises to shown}
   * @param told whether a reader may be told of it
   */
  public record Deciding(
      String id, String act, String dpo, String reader, String source, String told) {}

  static TryPage of(ActivePolicy policy, Supposed supposed) {
    var set = policy.set();
    var typed = TryForm.typed(supposed);
    return new TryPage(
        set.version(),
        set.catalogue().fields().stream()
            .map(field -> new Option(field.id().word(), field.label()))
            .toList(),
        controls(set),
        typed,
        typed.wrong() ? Optional.empty() : Optional.of(answer(policy, supposed)));
  }

  /** Where a combination is answered. */
  static String path(Supposed supposed) {
    return TryForm.words(supposed).entrySet().stream()
        .map(
            word ->
                word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", PATH + "?", ""));
  }

  private static Map<String, List<Control>> controls(PolicySet set) {
    return Stream.of(Attribute.values())
        .collect(
            Collectors.groupingBy(
                attribute -> ABOUT.getOrDefault(set.vocabulary().entry(attribute).about(), ""),
                LinkedHashMap::new,
                Collectors.mapping(attribute -> control(set, attribute), Collectors.toList())));
  }

  private static Control control(PolicySet set, Attribute attribute) {
    return new Control(
        attribute.word(),
        set.vocabulary().entry(attribute).label(),
        Terms.options(set.vocabulary(), attribute));
  }

  private static Answer answer(ActivePolicy policy, Supposed supposed) {
    var decision = supposed.decide(policy.policy());
    return new Answer(
        supposed.field().label(),
        LevelWord.of(decision.level()),
        decision.deciding().stream().map(id -> deciding(policy.set(), id)).toList());
  }

  private static Deciding deciding(PolicySet set, RuleId id) {
    Rule rule = set.rules().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    var said = rule.sentences();
    var level = rule.level().word();
    return new Deciding(
        id.word(),
        rule.grants() ? "Raises to " + level : "Lowers to " + level,
        said.dpo(),
        said.reader(),
        said.source(),
        told(said.told()));
  }

  private static String told(Rule.Told told) {
    return switch (told) {
      case YES -> "The reader is told this sentence.";
      case GENERAL -> "The reader is told only that it is not shown here.";
      case NO -> "The reader is told nothing of this rule.";
    };
  }
}
