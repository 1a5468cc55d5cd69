package org.serachub.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No library that is resolved is older than the release that mended what is known against it. */
class DependencyFloorsTest {
  private static final Pattern JAR = Pattern.compile("(.+?)-([0-9][0-9A-Za-z.]*).*\\.jar");

  /** By the beginning of the jar's name; the longest beginning that fits counts. */
  private static final Map<String, String> FLOORS =
      Map.ofEntries(
          // CVE-2026-33012, -44241, -44242: memory exhausted through error pages.
          Map.entry("micronaut-core", "4.10.26"),
          Map.entry("micronaut-http", "4.10.26"),
          Map.entry("micronaut-inject", "4.10.26"),
          Map.entry("micronaut-context", "4.10.26"),
          Map.entry("micronaut-router", "4.10.26"),
          // CVE-2026-41417, -42581, -42584, -50020: smuggled requests and line ends.
          Map.entry("netty-", "4.2.16"),
          // CVE-2026-43827 and others: fixed sessions, cookies, timing.
          Map.entry("shiro-", "3.0.0"),
          Map.entry("mysql-connector-j", "9.7.0"),
          Map.entry("flyway-", "13.12.0"),
          // All of one release: newer cores with the older adapter break encryption.
          Map.entry("kernel", "9.5.0"),
          Map.entry("layout", "9.5.0"),
          Map.entry("pdfua", "9.5.0"),
          Map.entry("bouncy-castle-adapter", "9.5.0"),
          Map.entry("bcprov-jdk18on", "1.86"),
          Map.entry("bcpkix-jdk18on", "1.86"),
          Map.entry("bcutil-jdk18on", "1.86"),
          Map.entry("tink", "1.24.0"),
          Map.entry("jte", "3.2.1"));

  private static final List<String> BARRED =
      List.of("shiro-web", "shiro-guice", "shiro-spring", "shiro-jakarta-ee", "jqwik", "html2pdf");

  private static final List<Jar> JARS = jars();

  @Test
  void nothingIsBelowItsFloor() {
    for (var floor : FLOORS.entrySet()) {
      var matching = JARS.stream().filter(jar -> jar.name().startsWith(floor.getKey())).toList();
      assertFalse(matching.isEmpty(), floor.getKey() + " is on the class path");
      for (var jar : matching) {
        assertTrue(
            compare(jar.version(), floor.getValue()) >= 0,
            () -> jar + " is older than " + floor.getValue());
      }
    }
  }

  @Test
  void noLibraryComesInTwoVersions() {
    var twice =
        JARS.stream()
            .collect(groupingBy(Jar::folder, mapping(Jar::version, toSet())))
            .entrySet()
            .stream()
            .filter(library -> library.getValue().size() > 1)
            .toList();

    assertEquals(List.of(), twice);
  }

  @Test
  void whatWasLeftOutOnPurposeStaysOut() {
    for (var barred : BARRED) {
      assertTrue(JARS.stream().noneMatch(jar -> jar.name().startsWith(barred)), barred);
    }
  }

  @Test
  void versionsAreComparedByNumber() {
    assertTrue(compare("4.10.26", "4.9.99") > 0);
    assertTrue(compare("4.2.9.Final", "4.2.16") < 0);
    assertEquals(0, compare("4.2.16.Final", "4.2.16"));
    assertTrue(compare("1.86", "1.86.1") < 0);
  }

  /**
   * One library.
   *
   * @param folder of all its versions in the local repository; two libraries may share a name
   */
  private record Jar(String name, String version, String folder) {}

  private static List<Jar> jars() {
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator))
        .map(Path::of)
        .flatMap(file -> jar(file).stream())
        .toList();
  }

  private static Optional<Jar> jar(Path file) {
    var name = JAR.matcher(String.valueOf(file.getFileName()));
    return name.matches()
        ? Optional.of(
            new Jar(
                name.group(1), name.group(2), String.valueOf(file.resolve("../..").normalize())))
        : Optional.empty();
  }

  private static int compare(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\."))
        .filter(part -> part.matches("[0-9]+"))
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
