package org.serachub.canary;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.serachub.canary.World.CanaryCase;
import org.serachub.canary.World.Persona;
import org.serachub.canary.World.Value;
import org.serachub.decision.engine.NaiveEvaluator;
import org.serachub.decision.language.PolicyDocuments;

/**
 * What everybody may see, worked out from the facts of the world by the reading of the disclosure
 * model that a newcomer would make: one value, one question, no shortcut.
 */
final class Permitted {
  private static final Set<String> NOT_ASKED =
      Set.of("premises", "business", "alleged-perpetrator");

  private final World world;
  private final NaiveEvaluator evaluator;

  Permitted(World world) {
    this.world = world;
    var shipped = PolicyDocuments.shipped();
    this.evaluator =
        new NaiveEvaluator(
            new String(shipped.file("catalogue.yaml"), StandardCharsets.UTF_8),
            new String(shipped.file("rules.yaml"), StandardCharsets.UTF_8));
  }

  /** The names of the canaries of one case that a persona may be given for a purpose. */
  Set<String> of(Persona reader, CanaryCase one, String purpose) {
    var names = new HashSet<String>();
    if (reader.agency().isEmpty() || purpose.equals("oversight")) {
      return names;
    }
    for (var value : world.values()) {
      if (value.of() == one) {
        switch (level(reader, value, purpose)) {
          case "shown" -> {
            names.add(value.canary().name());
            value.general().ifPresent(general -> names.add(general.name()));
          }
          case "partial" -> value.general().ifPresent(general -> names.add(general.name()));
          default -> {}
        }
      }
    }
    return names;
  }

  /** The level of one value, for somebody of an agency. */
  String level(Persona reader, Value value, String purpose) {
    var request = new HashMap<String, String>();
    requester(request, reader, value.of(), purpose);
    request.put("purpose", purpose);
    request.put("stage", value.of().stage(purpose));
    request.put("about", value.about().kind());
    request.put("release", value.release());
    request.put("handling", value.handling());
    request.put("kind", value.kind());
    request.put("custodian", sector(value.author().of()));
    request.put("author", value.author().address().equals(reader.address()) ? "self" : "other");
    request.put("custody", value.author().of().equals(reader.of()) ? "own" : "other");
    basis(request, reader, value, purpose);
    return evaluator.decide(value.field(), request).level();
  }

  private void requester(
      Map<String, String> request, Persona reader, CanaryCase one, String purpose) {
    request.put("role", reader.role());
    request.put("sector", sector(reader.of()));
    request.put("excluded", yes(one.excluded().contains(reader.address())));
    request.put("invited", yes(invited(reader, one, purpose)));
    request.put("referrer", yes(one.referredBy().equals(reader.address())));
    request.put("named", yes(wroteSomething(reader, one)));
    request.put(
        "action-owner",
        yes(
            world.actions().stream()
                .anyMatch(a -> a.of() == one && a.owner().equals(reader.of()) && a.owned())));
    request.put(
        "undertaking",
        yes(
            one.through(purpose)
                .filter(i -> i.undertaken().contains(reader.address()))
                .isPresent()));
    request.put("emergency", "no");
  }

  private static boolean invited(Persona reader, CanaryCase one, String purpose) {
    return one.through(purpose)
        .filter(i -> reader.role().equals("chair") || i.invited().contains(reader.of()))
        .isPresent();
  }

  private boolean wroteSomething(Persona reader, CanaryCase one) {
    return world.values().stream()
        .anyMatch(v -> v.of() == one && v.author().address().equals(reader.address()));
  }

  private void basis(Map<String, String> request, Persona reader, Value value, String purpose) {
    var custodian = value.author().of();
    request.put("consent", consent(value, reader.of()));
    request.put("agreement", agreement(reader.of(), custodian, value.category()));
    var decided =
        value.of().decisions().stream()
            .anyMatch(
                d ->
                    d.subject().equals(value.about().key())
                        && d.category().equals(value.category())
                        && d.recipient().equals(reader.of())
                        && purpose.equals("conference")
                        && d.counts(custodian));
    request.put("decision", decided ? "live-named" : "none");
    request.put("gateway", decided ? "safeguarding" : "none");
  }

  private static String consent(Value value, String recipient) {
    if (NOT_ASKED.contains(value.about().kind())) {
      return "not-applicable";
    }
    return value.of().consents().stream()
        .filter(c -> c.subject().equals(value.about().key()))
        .filter(c -> c.category().equals(value.category()))
        .filter(c -> c.counts(value.author().of(), recipient))
        .map(World.Consent::state)
        .findFirst()
        .orElse("not-asked");
  }

  private String agreement(String reader, String custodian, String category) {
    if (reader.equals(custodian)) {
      return "own";
    }
    var covering =
        world.agreements().stream().filter(a -> a.covers(reader, custodian, category)).toList();
    if (covering.stream().anyMatch(a -> !a.lapsed())) {
      return "live";
    }
    return covering.isEmpty() ? "none" : "lapsed";
  }

  private String sector(String agency) {
    return world.agencies().stream()
        .filter(a -> a.code().equals(agency))
        .map(World.Agency::sector)
        .findFirst()
        .orElseThrow();
  }

  private static String yes(boolean condition) {
    return condition ? "yes" : "no";
  }

  /** The case of a reference, if it is one of the world's. */
  Optional<CanaryCase> named(String reference) {
    return world.cases().stream().filter(c -> c.reference().equals(reference)).findFirst();
  }
}
