package org.serachub.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.serachub.decision.Basis;
import org.serachub.decision.Field;
import org.serachub.decision.Held;
import org.serachub.decision.engine.CompiledPolicy;
import org.serachub.decision.engine.InWords;
import org.serachub.decision.engine.NaiveEvaluator;
import org.serachub.decision.engine.Policies;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.language.Rule;
import org.serachub.decision.proof.Diff;
import org.serachub.decision.proof.Prove;

/** Prints the figures of the policy engine, one a line. */
public final class PolicyBench {
  private static final int RECORD = 120;
  private static final InWords PLAIN = new InWords(Map.of());
  private static final Basis BASIS = PLAIN.basis();

  /** What a sink needs so that nothing measured is thrown away. */
  private static volatile long sink;

  private PolicyBench() {}

  /** Runs them all; takes about two minutes. */
  public static void main(String[] arguments) {
    CompiledPolicy policy = Policies.shipped();
    NaiveEvaluator naive = naive(PolicyDocuments.shipped());
    CedarPeer cedar = new CedarPeer(policy.set());
    agree(policy, naive, cedar);
    record(policy, naive, cedar);
    whole();
    growth();
  }

  private static NaiveEvaluator naive(PolicyDocuments documents) {
    return new NaiveEvaluator(text(documents, "catalogue.yaml"), text(documents, "rules.yaml"));
  }

  private static String text(PolicyDocuments documents, String name) {
    return new String(documents.file(name), StandardCharsets.UTF_8);
  }

  private static void figure(String name, String format, Object... figures) {
    System.out.printf("FIGURE " + name + ": " + format + "%n", figures);
  }

  private static void agree(CompiledPolicy policy, NaiveEvaluator naive, CedarPeer cedar) {
    Random random = new Random(26);
    List<Field> fields = policy.catalogue().fields();
    int asked = 300;
    for (int at = 0; at < asked; at++) {
      Field field = fields.get(random.nextInt(fields.size()));
      Map<String, String> words = new LinkedHashMap<>();
      words.put("about", about(field));
      words.put("consent", List.of("given", "refused").get(random.nextInt(2)));
      words.put(
          "sector", List.of("police", "housing", "charity", "benefits").get(random.nextInt(4)));
      words.put("role", List.of("representative", "chair").get(random.nextInt(2)));
      words.put("kind", List.of("fact", "verbatim").get(random.nextInt(2)));
      InWords request = new InWords(words);
      String level = request.decide(policy, field.id()).level().word();
      String second = naive.decide(field.id().word(), request.words()).level();
      String third = cedar.decide(field.id().word(), request.words()).word();
      if (!level.equals(second) || !level.equals(third)) {
        throw new IllegalStateException(field.id() + " " + words + level + second + third);
      }
    }
    figure("agreement first", "engine, interpreter and cedar-java agree on %,d requests", asked);
  }

  /** The first kind of subject that it can be about. */
  private static String about(Field field) {
    return field.about().stream().sorted().findFirst().orElseThrow().word();
  }

  private record Value(Held held, Basis basis, String field, Map<String, String> words) {}

  private static List<Value> values(CompiledPolicy policy) {
    List<Value> values = new ArrayList<>();
    for (Field field : policy.catalogue().fields()) {
      if (values.size() < RECORD) {
        InWords request = new InWords(Map.of("about", about(field)));
        values.add(new Value(request.held(field.id()), BASIS, field.id().word(), request.words()));
      }
    }
    return values;
  }

  private static void engine(CompiledPolicy policy, List<Value> values) {
    var pass = policy.pass(PLAIN.reader(), PLAIN.asking());
    int rules = 0;
    for (Value value : values) {
      rules += pass.decide(value.held(), value.basis()).deciding();
    }
    sink += rules;
  }

  private static void record(CompiledPolicy policy, NaiveEvaluator naive, CedarPeer cedar) {
    List<Value> values = values(policy);
    Map<String, Runnable> works = new LinkedHashMap<>();
    works.put("engine", () -> engine(policy, values));
    works.put(
        "interpreter",
        () -> {
          for (Value value : values) {
            sink += naive.decide(value.field(), value.words()).level().length();
          }
        });
    works.put(
        "cedar",
        () -> {
          for (Value value : values.subList(0, RECORD / 10)) {
            sink += cedar.decide(value.field(), value.words()).ordinal();
          }
        });
    Map<String, Double> took = Stopwatch.microseconds(works);
    figure(
        "decide one record",
        "%d values, %d rules, with the deciding rules: engine %.1f µs, interpreter %.0f µs,"
            + " cedar-java %.0f µs (ten times a tenth of the values)",
        RECORD,
        policy.set().rules().size(),
        took.getOrDefault("engine", Double.NaN),
        took.getOrDefault("interpreter", Double.NaN),
        took.getOrDefault("cedar", Double.NaN) * 10);
  }

  private static void whole() {
    PolicyDocuments documents = PolicyDocuments.shipped();
    PolicySet set = ReadPolicy.read(documents);
    CedarPeer cedar = new CedarPeer(set);
    Rule rule =
        set.rules().stream()
            .filter(found -> found.id().word().equals("grant-risk"))
            .findFirst()
            .orElseThrow();
    PolicySet without = set.without(rule);
    Map<String, Runnable> works = new LinkedHashMap<>();
    works.put("compile", () -> compile(documents));
    works.put("cedar", () -> sink += cedar.parse().hashCode());
    works.put("prove", () -> sink += Prove.broken(set).size());
    works.put("diff", () -> sink += Diff.between(set, without).size());
    Map<String, Double> took = Stopwatch.microseconds(works);
    figure(
        "change the policy",
        "read, prove, compile and decide once %.1f ms; cedar-java parses in %.1f ms and proves"
            + " nothing",
        took.getOrDefault("compile", Double.NaN) / 1_000,
        took.getOrDefault("cedar", Double.NaN) / 1_000);
    figure(
        "prove and compare",
        "%d invariants proved in %.1f ms, two sets compared exactly in %.1f ms",
        set.invariants().size(),
        took.getOrDefault("prove", Double.NaN) / 1_000,
        took.getOrDefault("diff", Double.NaN) / 1_000);
  }

  private static void compile(PolicyDocuments documents) {
    CompiledPolicy policy = Policies.compile(documents, alert -> {});
    sink += PLAIN.decide(policy, policy.catalogue().fields().getFirst().id()).level().ordinal();
  }

  private static void growth() {
    for (int[] size : new int[][] {{60, 120}, {125, 200}, {250, 300}, {500, 400}}) {
      PolicyDocuments documents = Generated.set(size[0], size[1]);
      CompiledPolicy policy = Policies.compile(documents, alert -> {});
      NaiveEvaluator naive = naive(documents);
      List<Value> values = values(policy);
      Map<String, Runnable> works = new LinkedHashMap<>();
      works.put("engine", () -> engine(policy, values));
      works.put(
          "interpreter",
          () -> {
            for (Value value : values) {
              sink += naive.decide(value.field(), value.words()).level().length();
            }
          });
      works.put("compile", () -> compile(documents));
      Map<String, Double> took = Stopwatch.microseconds(works);
      figure(
          "growth to %d rules and %d fields".formatted(size[0], size[1]),
          "%d values in %.1f µs (interpreter %.0f µs), compiled in %.0f ms",
          values.size(),
          took.getOrDefault("engine", Double.NaN),
          took.getOrDefault("interpreter", Double.NaN),
          took.getOrDefault("compile", Double.NaN) / 1_000);
    }
  }
}
