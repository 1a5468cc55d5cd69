package org.serachub.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of files and of words on screen is so. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path GUIDES = ROOT.resolve("docs/guides");
  private static final Path PICTURES = ROOT.resolve("docs/screenshots");
  private static final int MOST_LINES = 100;
  private static final long MOST_BYTES = 150 * 1024;
  private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]{20,}]\\(([^)\\s]+)\\)");

  private final ScreenWords words = ScreenWords.of(ROOT);

  @Test
  void everyLinkLeadsToAFile() {
    var broken = documents().stream().flatMap(file -> broken(file, text(file)).stream()).toList();

    assertEquals(List.of(), broken);
  }

  @Test
  void everyRoleHasAGuideOfTwoPagesWithPictures() {
    var roles =
        Stream.of(
            "administrator",
            "advocate",
            "chair",
            "coordinator",
            "data-protection-officer",
            "representative");
    roles
        .map(role -> GUIDES.resolve(role + ".md"))
        .forEach(
            guide -> {
              var text = text(guide);
              assertTrue(text.lines().count() <= MOST_LINES, guide + " is too long");
              assertTrue(PICTURE.matcher(text).results().count() >= 2, guide + " has two pictures");
              assertTrue(text.contains("999"), guide + " says whom to ring in danger");
              assertTrue(text(GUIDES.resolve("README.md")).contains(guide.getFileName() + ")"));
            });
  }

  @Test
  void whatGuidesCallByNameIsOnScreen() {
    var missing =
        guides()
            .flatMap(
                guide -> words.missing(text(guide)).map(word -> guide.getFileName() + ": " + word))
            .toList();

    assertEquals(List.of(), missing);
  }

  @Test
  void picturesAreSmallAndUsed() {
    var documents = String.join("\n", documents().stream().map(DocumentsTest::text).toList());
    var wrong =
        files(PICTURES, ".png")
            .filter(
                file ->
                    size(file) > MOST_BYTES
                        || !documents.contains("screenshots/" + file.getFileName()))
            .map(file -> file.getFileName() + ", " + size(file) + " bytes")
            .toList();

    assertEquals(List.of(), wrong);
  }

  @Test
  void findsAPlantedLinkAndAPlantedWord() {
    var planted =
        "Look [here](nowhere.md), ![and here](../screenshots/none.png), [not here](chair.md).";

    assertEquals(2, broken(GUIDES.resolve("README.md"), planted).size());
    assertEquals(
        List.of("Press this, which is nowhere"),
        words
            .missing("**Press this, which is nowhere**, then **Sign out** on **Case …**")
            .toList());
  }

  private static List<String> broken(Path document, String text) {
    return LINK.matcher(FENCED.matcher(text).replaceAll(""))
        .results()
        .map(link -> link.group(1))
        .filter(to -> !to.startsWith("#") && !to.contains(":"))
        .map(to -> to.replaceAll("#.*", ""))
        .filter(to -> !Files.exists(document.resolveSibling(to)))
        .map(to -> ROOT.relativize(document) + " leads to " + to)
        .toList();
  }

  private static List<Path> documents() {
    return files(ROOT, ".md")
        .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.git|data)/.*"))
        .toList();
  }

  private static Stream<Path> guides() {
    return files(GUIDES, ".md");
  }

  private static Stream<Path> files(Path folder, String ending) {
    return ScreenWords.files(folder).filter(file -> file.toString().endsWith(ending)).sorted();
  }

  private static String text(Path file) {
    return ScreenWords.text(file);
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}
