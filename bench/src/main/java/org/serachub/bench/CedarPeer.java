package org.serachub.bench;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.serachub.decision.Level;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;

/**
 * The same rules in Cedar: a level is an action, a grant permits those up to its level, a cap
 * forbids those above it. The level of a value is the highest action that is allowed.
 */
final class CedarPeer {
  private final org.serachub.decision.language.PolicySet set;
  private final PolicySet policies;
  private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();

  CedarPeer(org.serachub.decision.language.PolicySet set) {
    this.set = set;
    this.policies = parse();
    try {
      policies.cache();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads the policies anew. */
  PolicySet parse() {
    try {
      return PolicySet.parsePolicies(
          set.rules().stream().map(this::policy).collect(Collectors.joining("\n")));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String policy(Rule rule) {
    String actions =
        Stream.of(Level.values())
            .filter(level -> level != Level.HIDDEN)
            .filter(level -> rule.grants() == (level.compareTo(rule.level()) <= 0))
            .map(level -> uid("Action", level.word()).toString())
            .collect(Collectors.joining(", "));
    String unless =
        rule.unless().stream()
            .map(box -> "(" + condition(box) + ")")
            .collect(Collectors.joining(" || "));
    return "%s(principal, action in [%s], resource) when { %s }%s;"
        .formatted(
            rule.grants() ? "permit" : "forbid",
            actions,
            condition(rule.when()),
            unless.isEmpty() ? "" : " unless { " + unless + " }");
  }

  private String condition(Box box) {
    Stream<String> attributes =
        Stream.of(Attribute.values())
            .filter(attribute -> !box.open(attribute))
            .map(attribute -> among(words(box, attribute), attribute.word().replace('-', '_')));
    Stream<String> fields =
        box.fields().cardinality() == set.space().fields()
            ? Stream.empty()
            : Stream.of(
                among(
                    box.fields().stream()
                        .mapToObj(at -> set.catalogue().fields().get(at).id().word())
                        .toList(),
                    "field"));
    String all = Stream.concat(fields, attributes).collect(Collectors.joining(" && "));
    return all.isEmpty() ? "true" : all;
  }

  private static List<String> words(Box box, Attribute attribute) {
    return IntStream.range(0, attribute.domain().size())
        .filter(value -> (box.mask(attribute) >>> value & 1) != 0)
        .mapToObj(attribute.domain()::get)
        .toList();
  }

  private static String among(List<String> words, String name) {
    return words.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"))
        + ".contains(context."
        + name
        + ")";
  }

  /** Decides one value. */
  Level decide(String field, Map<String, String> words) {
    Map<String, Value> context = new HashMap<>();
    words.forEach((name, word) -> context.put(name.replace('-', '_'), new PrimString(word)));
    context.put("field", new PrimString(field));
    for (Level level : List.of(Level.SHOWN, Level.PARTIAL, Level.WITHHELD)) {
      if (allowed(level, context)) {
        return level;
      }
    }
    return Level.HIDDEN;
  }

  private boolean allowed(Level level, Map<String, Value> context) {
    try {
      var request =
          new AuthorizationRequest(
              uid("Reader", "reader"), uid("Action", level.word()), uid("Value", "value"), context);
      return engine.isAuthorized(request, policies, Set.of()).success.orElseThrow().isAllowed();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static EntityUID uid(String type, String id) {
    return EntityUID.parse(type + "::\"" + id + "\"").orElseThrow();
  }
}
