package org.serachub.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns the design system's style sheet into one that may be used off gov.uk: without the crest,
 * the GDS Transport typeface and the brand's colours (govuk-frontend, generic header guidance).
 *
 * <p>Every pair of text and background that the hub uses has a contrast of at least 4.5 to 1 (WCAG
 * 2.2, 1.4.3); {@code PaletteTest} reckons it.
 */
final class Palette {
  /** Links and everything that acts like one. */
  static final String LINK = "#175e66";

  /** Links under the pointer. */
  static final String LINK_HOVER = "#0d3b41";

  /** The ground of a button. */
  static final String ACTION = "#1d6a4f";

  /** Errors and warnings. */
  static final String ALERT = "#b3261e";

  /** The ground of what has the focus. */
  static final String FOCUS = "#ffc94d";

  /** Text. */
  static final String INK = "#17201f";

  private static final Map<String, String> COLOURS = new LinkedHashMap<>();

  static {
    COLOURS.put("#1d70b8", LINK);
    COLOURS.put("#003078", LINK_HOVER);
    COLOURS.put("#1a65a6", "#145259");
    COLOURS.put("#144e81", "#0f4047");
    COLOURS.put("#0c2d4a", "#0d3b41");
    COLOURS.put("#1d8feb", "#2a8a94");
    COLOURS.put("#00ffe0", "#9fd6d2");
    COLOURS.put("#f4f8fb", "#f2f8f8");
    COLOURS.put("#e8f1f8", "#e6f1f1");
    COLOURS.put("#d2e2f1", "#d3e6e7");
    COLOURS.put("#bbd4ea", "#c4dfe0");
    COLOURS.put("#8eb8dc", "#8dbcc0");
    COLOURS.put("#00703c", ACTION);
    COLOURS.put("#005a30", "#16533e");
    COLOURS.put("#004e2a", "#124534");
    COLOURS.put("#002d18", "#0a2a1f");
    COLOURS.put("#d4351c", ALERT);
    COLOURS.put("#aa2a16", "#8f1e18");
    COLOURS.put("#942514", "#7a1a14");
    COLOURS.put("#4c2c92", "#5b3f7f");
    COLOURS.put("#fd0", FOCUS);
    COLOURS.put("#0b0c0c", INK);
  }

  private Palette() {}

  /** {@code css} without what is barred off gov.uk. */
  static String generic(String css) {
    var own =
        css.replaceAll("@font-face\\{font-family:GDS Transport[^}]*}", "")
            .replace(
                "font-family:GDS Transport,arial,sans-serif",
                "font-family:\"Noto Sans\",arial,sans-serif")
            .replaceAll("url\\(/assets/images/govuk-crest\\.svg\\)", "none")
            .replaceAll("/\\*# sourceMappingURL=\\S+ \\*/", "");
    for (var colour : COLOURS.entrySet()) {
      own = own.replaceAll(colour.getKey() + "\\b", colour.getValue());
    }
    return own;
  }
}
