package org.serachub.canary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.serachub.canary.World.CanaryCase;
import org.serachub.canary.World.Persona;
import org.serachub.leaks.Canary;
import org.serachub.leaks.Finding;
import org.serachub.leaks.Needles;
import org.serachub.leaks.Pdf;
import org.serachub.leaks.PdfDetectors;

/** Compares what was found with what is permitted. */
final class Judge {
  private static final Pattern REFERENCE = Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");

  private final World world;
  private final Permitted permitted;
  private final Needles needles;
  private final Map<List<Object>, Set<String>> worked = new HashMap<>();

  Judge(World world) {
    this.world = world;
    this.permitted = new Permitted(world);
    this.needles = new Needles(canaries(world));
  }

  private static List<Canary> canaries(World world) {
    var canaries = new ArrayList<Canary>();
    for (var value : world.values()) {
      canaries.add(value.canary());
      value.general().ifPresent(canaries::add);
    }
    return canaries;
  }

  Needles needles() {
    return needles;
  }

  /** The canaries that the answer holds, in any encoding and any part of it. */
  Set<Finding> found(Visit visit) {
    var findings = new HashSet<>(visit.reply().find(needles));
    if (visit.reply().isPdf()) {
      var pdf = new Pdf(visit.reply().body(), visit.passphrase());
      findings.addAll(PdfDetectors.any(pdf, needles));
    }
    return findings;
  }

  /** What of that should not be there. */
  Set<Finding> leaked(Visit visit, Set<Finding> found) {
    var purpose = purpose(visit.route());
    var allowed = new HashSet<String>();
    cases(visit).forEach(one -> allowed.addAll(of(visit.by(), one, purpose)));
    return found.stream()
        .filter(finding -> !allowed.contains(finding.canary()))
        .collect(Collectors.toSet());
  }

  /** What a persona may get of a case for a purpose. */
  Set<String> of(Persona persona, CanaryCase one, String purpose) {
    return worked.computeIfAbsent(
        List.of(persona, one, purpose), key -> permitted.of(persona, one, purpose));
  }

  /** The case an address names; all cases if it names none. */
  private List<CanaryCase> cases(Visit visit) {
    var matcher = REFERENCE.matcher(visit.reply().address());
    return matcher.find() ? permitted.named(matcher.group()).stream().toList() : world.cases();
  }

  static String purpose(String route) {
    if (route.startsWith("/oversight")) {
      return "oversight";
    }
    if (route.equals("/conferences/{code}/cases/new")
        || route.contains("/research")
        || route.contains("/as/")) {
      return "research";
    }
    if (route.startsWith("/actions") || route.startsWith("/cases/{reference}/actions")) {
      return "action-delivery";
    }
    return route.startsWith("/conferences") ? "conference" : "research";
  }
}
