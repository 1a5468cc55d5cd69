package org.serachub.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PaletteTest {
  private static final String CSS =
      new String(new Assets().named("serac.css").orElseThrow().bytes(), StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(strings = {"GDS", "crest", "#1d70b8", "#003078", "#fd0", "/assets/fonts"})
  void shipsNothingThatIsBarredOffGovUk(String barred) {
    assertFalse(CSS.contains(barred), barred);
    assertTrue(CSS.contains(".govuk-summary-card"));
  }

  @Test
  void refersOnlyToFilesOnTheList() {
    var found = 0;
    for (var match :
        java.util.regex.Pattern.compile("url\\(([^)]*)\\)").matcher(CSS).results().toList()) {
      assertTrue(new Assets().named(match.group(1)).isPresent(), match.group(1));
      found++;
    }
    assertEquals(10, found);
  }

  @ParameterizedTest
  @CsvSource({
    Palette.LINK + ",#ffffff",
    Palette.LINK + ",#f2f8f8",
    Palette.LINK + ",#e6f1f1",
    Palette.LINK + ",#e9eeee",
    Palette.LINK + ",#f3f2f1",
    Palette.ALERT + ",#ffffff",
    "#ffffff," + Palette.ACTION,
    Palette.INK + "," + Palette.FOCUS,
    "#505a5f,#ffffff",
    "#505a5f,#e9eeee",
    "#505a5f,#f2f8f8",
    "#ffffff,#12444b",
    "#0d3b41,#c4dfe0",
  })
  void keepsTextReadable(String text, String ground) {
    assertTrue(contrast(text, ground) >= 4.5, text + " on " + ground);
  }

  @Test
  void reckonsContrastAsTheGuidelinesDo() {
    assertEquals(21.0, contrast("#000000", "#ffffff"), 0.01);
    assertEquals(4.54, contrast("#767676", "#ffffff"), 0.01);
  }

  private static double contrast(String one, String other) {
    var a = luminance(one);
    var b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    var sum = 0.0;
    var weights = new double[] {0.2126, 0.7152, 0.0722};
    for (var i = 0; i < 3; i++) {
      var part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
