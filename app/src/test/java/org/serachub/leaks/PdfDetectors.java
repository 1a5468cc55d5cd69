package org.serachub.leaks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The three of them. */
public final class PdfDetectors {
  private static final Map<String, PdfDetector> ALL =
      Map.of(
          "inflated bytes", new InflatedBytes(),
          "object walk", new ObjectWalk(),
          "page text", new PageText());

  private PdfDetectors() {}

  /** What each detector found, by its name. */
  public static Map<String, Set<Finding>> each(Pdf pdf, Needles needles) {
    var found = new LinkedHashMap<String, Set<Finding>>();
    ALL.forEach((name, detector) -> found.put(name, detector.find(pdf, needles)));
    return found;
  }

  /** What any of them found. */
  public static Set<Finding> any(Pdf pdf, Needles needles) {
    return each(pdf, needles).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }
}
