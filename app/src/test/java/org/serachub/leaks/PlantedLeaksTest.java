package org.serachub.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Shows the detectors leaks of every kind, and a clean file of the same making. */
class PlantedLeaksTest {
  private static final String SECRET = "QuovexTarimbalZyd";
  private static final Needles NEEDLES = new Needles(List.of(Canary.text("planted", SECRET)));

  @TestFactory
  Stream<DynamicTest> everyPlantedPdfIsFoundOpenAndEncrypted() {
    assertTrue(PlantedPdfs.kinds().size() >= 15);
    return PlantedPdfs.kinds().entrySet().stream()
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.getKey(),
                    () -> {
                      assertFound(PlantedPdfs.with(kind.getValue(), SECRET, false));
                      assertFound(PlantedPdfs.with(kind.getValue(), SECRET, true));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aCleanPdfOfTheSameMakingGivesNone() {
    return PlantedPdfs.kinds().entrySet().stream()
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.getKey(),
                    () -> {
                      var clean = PlantedPdfs.with(kind.getValue(), "NothingOfTheKind", true);
                      assertEquals(Set.of(), PdfDetectors.any(clean, NEEDLES));
                    }));
  }

  @Test
  void eachDetectorFindsVisibleTextByItself() throws IOException {
    var leak = PlantedPdfs.with(PlantedPdfs.kind("visible text"), SECRET, true);

    PdfDetectors.each(leak, NEEDLES)
        .forEach((name, findings) -> assertTrue(!findings.isEmpty(), name));
  }

  @Test
  void twoReadersThatShareNoCodeFindAlmostEveryKind() throws IOException {
    for (var kind : PlantedPdfs.kinds().entrySet()) {
      var leak = PlantedPdfs.with(kind.getValue(), SECRET, true);
      var found = PdfDetectors.each(leak, NEEDLES);

      var by = found.entrySet().stream().filter(e -> !e.getValue().isEmpty()).count();

      assertTrue(by >= 2, () -> "`" + kind.getKey() + "` is found by fewer than two readers");
    }
  }

  @Test
  void anEarlierRevisionIsReadAndReported() throws IOException {
    var revised = PlantedPdfs.revised(SECRET);

    assertFound(revised);
    assertTrue(PdfStructure.hidingPlaces(revised).contains("earlier revision"));
  }

  @Test
  void hidingPlacesThatNoSearchReachesAreReported() throws IOException {
    var expected =
        Map.of(
            "comment in an image", "image",
            "script", "script",
            "attachment", "attachment",
            "annotation", "annotation",
            "form field", "form",
            "hidden layer", "layers");

    for (var place : expected.entrySet()) {
      var pdf = PlantedPdfs.with(PlantedPdfs.kind(place.getKey()), SECRET, true);
      assertTrue(PdfStructure.hidingPlaces(pdf).contains(place.getValue()), place.getKey());
    }
    var plain = PlantedPdfs.with(PlantedPdfs.kind("visible text"), SECRET, true);
    assertEquals(Set.of(), PdfStructure.hidingPlaces(plain));
  }

  @Test
  void aFileThatCannotBeReadIsNotClean() throws IOException {
    var sealed = PlantedPdfs.with(PlantedPdfs.kind("visible text"), SECRET, true);
    var wrong = new Pdf(sealed.bytes(), Optional.of("wrong"));

    for (var detector : List.of(new InflatedBytes(), new ObjectWalk(), new PageText())) {
      assertThrows(IllegalStateException.class, () -> detector.find(wrong, NEEDLES));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPlantedReplyIsFound() {
    return replies(SECRET).entrySet().stream()
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.getKey(),
                    () ->
                        assertEquals(
                            Set.of("planted"), Needles.names(kind.getValue().find(NEEDLES)))));
  }

  @TestFactory
  Stream<DynamicTest> aCleanReplyGivesNone() {
    return replies("NothingOfTheKind").entrySet().stream()
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.getKey(), () -> assertEquals(Set.of(), kind.getValue().find(NEEDLES))));
  }

  @TestFactory
  Stream<DynamicTest> aDateIsFoundHoweverItIsWritten() {
    var needles = new Needles(List.of(Canary.date("born", LocalDate.of(1931, 4, 7))));
    return Stream.of(
            "7 April 1931", "07/04/1931", "1931-04-07", "7 Apr 1931", "7&nbsp;April&nbsp;1931")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text,
                    () -> assertEquals(Set.of("born"), Needles.names(page(text).find(needles)))));
  }

  @Test
  void theMonthOfADateIsNotTheDate() {
    var needles = new Needles(List.of(Canary.date("born", LocalDate.of(1931, 4, 7))));

    assertEquals(Set.of(), page("April 1931").find(needles));
  }

  private static void assertFound(Pdf pdf) {
    assertEquals(Set.of("planted"), Needles.names(PdfDetectors.any(pdf, NEEDLES)));
  }

  private static Map<String, Reply> replies(String secret) {
    var replies = new LinkedHashMap<String, Reply>();
    var bytes = secret.getBytes(StandardCharsets.UTF_8);
    replies.put("text", page(secret));
    replies.put("comment", page("<!-- " + secret + " -->"));
    replies.put("attribute", page("<p data-x='" + secret + "'>x</p>"));
    replies.put("hidden input", page("<input type=hidden value='" + secret + "'>"));
    replies.put("split by tags", page(secret.replace("Tar", "<b>Tar</b>")));
    replies.put("split by a soft hyphen", page(secret.replace("Tar", "&shy;Tar")));
    replies.put("split by a zero-width space", page(secret.replace("Tar", "&#8203;Tar")));
    replies.put("decimal entities", page(entities(secret, "&#%d;")));
    replies.put("hexadecimal entities", page(entities(secret, "&#x%X;")));
    replies.put("JSON escapes", page(entities(secret, "\\u%04x")));
    replies.put("script block", page("<script>var x='" + secret + "'</script>"));
    replies.put("percent encoding", page(percent(bytes)));
    replies.put("hexadecimal", page(HexFormat.of().formatHex(bytes)));
    replies.put("octal", page(octal(bytes)));
    replies.put(
        "base64",
        page(Base64.getEncoder().encodeToString(("xy" + secret).getBytes(StandardCharsets.UTF_8))));
    replies.put("backwards", page(new StringBuilder(secret).reverse().toString()));
    replies.put("other case", page(secret.toUpperCase(java.util.Locale.UK)));
    replies.put("header", reply(Map.of("x-note", List.of(secret)), new byte[0]));
    replies.put("name of a header", reply(Map.of(secret, List.of("x")), new byte[0]));
    replies.put("cookie", reply(Map.of("set-cookie", List.of("n=" + secret)), new byte[0]));
    replies.put("location", reply(Map.of("location", List.of("/x?q=" + secret)), new byte[0]));
    replies.put("address", new Reply("/cases?q=" + secret, 200, Map.of(), new byte[0]));
    replies.put("CSV", reply(csv(), ("a,\"" + secret + "\"\r\n").getBytes(StandardCharsets.UTF_8)));
    replies.put("CSV in UTF-16", reply(csv(), ("a," + secret).getBytes(StandardCharsets.UTF_16LE)));
    replies.put("gzip", reply(Map.of(), gzip(bytes)));
    return replies;
  }

  private static Reply page(String html) {
    return reply(
        Map.of("content-type", List.of("text/html; charset=utf-8")),
        ("<!doctype html><p>" + html).getBytes(StandardCharsets.UTF_8));
  }

  private static Reply reply(Map<String, List<String>> headers, byte[] body) {
    return new Reply("/", 200, headers, body);
  }

  private static Map<String, List<String>> csv() {
    return Map.of("content-type", List.of("text/csv"));
  }

  private static String entities(String text, String format) {
    var entities = new StringBuilder();
    text.chars().forEach(c -> entities.append(String.format(format, c)));
    return entities.toString();
  }

  private static String percent(byte[] bytes) {
    return HexFormat.ofDelimiter("%").withPrefix("").formatHex(bytes).transform(hex -> "%" + hex);
  }

  private static String octal(byte[] bytes) {
    var octal = new StringBuilder();
    for (var b : bytes) {
      octal.append(String.format("\\%03o", b & 0xff));
    }
    return octal.toString();
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }
}
