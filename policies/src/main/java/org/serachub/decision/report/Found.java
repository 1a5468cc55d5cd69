package org.serachub.decision.report;

import java.util.Map;
import org.serachub.decision.language.Mistake;
import org.serachub.decision.language.Place;
import org.serachub.decision.proof.Finding;

/**
 * Something that a look at documents found.
 *
 * @param kind mistake, invariant, story, fault or warning
 */
record Found(String kind, Place place, String text) {
  static Found of(String kind, Mistake mistake) {
    return new Found(kind, mistake.place(), mistake.text());
  }

  static Found of(Finding finding) {
    return new Found(
        finding.weight() == Finding.Weight.WARNING ? "warning" : "fault",
        finding.place(),
        finding.text());
  }

  boolean warning() {
    return kind.equals("warning");
  }

  Map<String, Object> members() {
    return Map.of(
        "kind", kind,
        "file", place.file(),
        "line", place.line(),
        "column", place.column(),
        "text", text);
  }

  @Override
  public String toString() {
    return place + ": " + (warning() ? "warning: " : "") + text;
  }
}
