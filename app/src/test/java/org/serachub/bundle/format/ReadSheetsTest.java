package org.serachub.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.serachub.decision.Content;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.engine.Policies;

/**
 * Each mistake is planted in the set of CSV files that the documents show, by changing one piece of
 * one file; what is said names that file, row and cell. That the unchanged set is accepted is the
 * control of all of them.
 */
final class ReadSheetsTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "csv-example");
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final FieldCatalogue CATALOGUE = Policies.shipped().catalogue();

  private static Map<String, byte[]> example() {
    try (var files = Files.list(EXAMPLE)) {
      var all = new TreeMap<String, byte[]>();
      for (var file : files.toList()) {
        all.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
      return all;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(String file) {
    return new String(Objects.requireNonNull(example().get(file)), UTF_8);
  }

  private static BundleText.Outcome read(Map<String, byte[]> files) {
    return BundleText.read(new BundleFiles.Sheets(files), CATALOGUE, Directory.empty(), NOW);
  }

  private static BundleText.Outcome with(String file, byte[] bytes) {
    var files = example();
    files.put(file, bytes);
    return read(files);
  }

  private static String said(BundleText.Outcome outcome) {
    return outcome.mistakes().stream().map(m -> m.in("set")).collect(joining("\n"));
  }

  @Test
  void theSetOfTheDocumentsIsRightAndNothingOfItIsLost() {
    var outcome = read(example());
    assertEquals("", said(outcome));
    var bundle = outcome.bundle().orElseThrow().bundle();
    assertEquals(4, bundle.agencies().size());
    assertEquals(6, bundle.people().size());
    assertEquals(2, bundle.people().getLast().roles().size(), "one row for each role");
    assertEquals(2, bundle.cases().size());
    assertEquals(12, bundle.cases().stream().mapToInt(one -> one.values().size()).sum());
    assertEquals(2, bundle.cases().stream().mapToInt(one -> one.consents().size()).sum());
    assertEquals(1, bundle.cases().getLast().exclusions().size());
    assertEquals(3, bundle.conferences().getFirst().items().getFirst().invited().size());
    assertEquals(1, bundle.conferences().getFirst().items().getFirst().actions().size());
    assertEquals("2026-11-02T09:30:00Z", bundle.cases().getFirst().opened().value().toString());
    assertEquals("2026-11-16T00:00:00Z", bundle.cases().getLast().opened().value().toString());
  }

  @Test
  void cellsAreTextWithTheirCommasLinesAndLettersAndNoFormulaIsReckoned() {
    var values = read(example()).bundle().orElseThrow().bundle().cases();
    var all = new ArrayList<Content>();
    values.forEach(one -> one.values().forEach(value -> value.content().ifPresent(all::add)));
    assertTrue(all.contains(new Content.Address("Flat 3, Weir House", "Weir ward")));
    assertTrue(
        all.contains(
            new Content.Text(
                "Two men he cannot name hold the keys.\nHe says \"they are my friends\".")));
    assertTrue(all.contains(new Content.Text("=called to the address six times in October")));
    assertTrue(all.contains(new Content.Text("Zoë Quayle")));
    assertTrue(all.contains(new Content.Chosen(List.of("person-exploited", "place"))));
  }

  @TestFactory
  Stream<DynamicTest> everyMistakeIsNamedWithItsFileRowAndCell() {
    return Stream.of(
        planted(
            "agencies.csv",
            "code,name,sector",
            "code,name,secter",
            "set/agencies.csv:1:3: no such column of agencies.csv: `secter`; did you mean"
                + " `sector`?"),
        planted(
            "agencies.csv",
            "code,name,sector",
            "code,name,secter",
            "set/agencies.csv:1:1: the column `sector` is missing"),
        planted(
            "agencies.csv",
            "code,name,sector,firstResponder",
            "code,name,sector,name",
            "set/agencies.csv:1:4: `name` stands twice"),
        planted(
            "agencies.csv",
            "code,name,sector,firstResponder,lead,leaves\n",
            "",
            "set/agencies.csv:1:1: the first row names the columns, and none of them is here: code,"
                + " name, sector, firstResponder, lead, leaves"),
        planted(
            "subjects.csv",
            "case,subject,kind",
            "case,kind,subject",
            "set/subjects.csv:1:2: the columns `kind` and `subject` seem to be swapped"),
        planted(
            "people.csv",
            "address,name",
            "name,address",
            "set/people.csv:1:2: the columns `address` and `name` seem to be swapped"),
        planted(
            "values.csv",
            "district,custodian,author,recorded",
            "district,recorded,author,custodian",
            "set/values.csv:1:6: the columns `recorded` and `custodian` seem to be swapped"),
        planted(
            "values.csv",
            "mr-doe,identity-name",
            "mr-doe,identity-nmae",
            "set/values.csv:2:3: no such field: `identity-nmae`; did you mean `identity-name`?"),
        planted(
            "values.csv",
            "mr-doe,identity-name",
            "mr-dow,identity-name",
            "set/values.csv:2:2: no such subject of this case: `mr-dow`; did you mean `mr-doe`?"),
        planted(
            "values.csv",
            "2026-014,mr-doe,identity-name",
            "2026-041,mr-doe,identity-name",
            "set/values.csv:2:1: no such case in cases.csv: `2026-041`; did you mean `2026-014`?"),
        planted(
            "values.csv",
            "2026-014,mr-doe,identity-name",
            ",mr-doe,identity-name",
            "set/values.csv:2:1: a row of values.csv: `case` is missing"),
        planted(
            "values.csv",
            "housing,hal.marsh@housing.millbrook.example,02/11/2026 10:00,conference",
            ",hal.marsh@housing.millbrook.example,02/11/2026 10:00,conference",
            "set/values.csv:2:1: a contribution: `custodian` is missing"),
        planted(
            "values.csv",
            "14/02/1957",
            "14/02/57",
            "set/values.csv:3:4: `content` has a year of two digits; write it as 23/11/2026 or"
                + " 2026-11-23"),
        planted(
            "values.csv",
            "14/02/1957",
            "31/02/1957",
            "set/values.csv:3:4: `content` is not a date there is; write it as 23/11/2026 or"
                + " 2026-11-23"),
        planted(
            "values.csv",
            "02/11/2026 10:05,conference",
            "11/22/2026 10:05,conference",
            "set/values.csv:4:8: `recorded` is not a date there is; write it as 23/11/2026 14:05 or"
                + " 2026-11-23 14:05"),
        planted(
            "values.csv",
            "07700 900 461",
            "7700900461",
            "set/values.csv:4:4: a phone number begins with 0 or +; a spreadsheet drops the 0"
                + " unless the column is text"),
        planted(
            "subjects.csv",
            "2026-014,flat,premises",
            "2026-014,flat,premises,and more",
            "set/subjects.csv:3:4: a cell beyond the last column: a text with a comma stands in"
                + " quotation marks"),
        planted(
            "values.csv",
            "identity-name,Morgan Doe,,",
            "identity-name,Morgan Doe,Weir ward,",
            "set/values.csv:2:5: `district` belongs to an address, and this is none"),
        planted(
            "values.csv",
            "person-exploited; place",
            "person-exploited; plaice",
            "set/values.csv:6:4: not a choice of `referral-subject`; did you mean `place`?"),
        planted(
            "people.csv",
            "Nia Roe,representative",
            "Nia Rowe,representative",
            "set/people.csv:8:2: `name` differs from that of this person in row 7"),
        planted(
            "people.csv",
            "Hal Marsh,representative",
            "Hal Marsh,representive",
            "set/people.csv:6:3: no such role: `representive`; did you mean `representative`?"),
        planted(
            "cases.csv",
            "; harbour; advocate",
            "",
            "set/cases.csv:3:5: holds several roles; say which with `agency` and `role`"),
        planted(
            "cases.csv",
            "; harbour; advocate",
            "; harbour; advocate; now",
            "set/cases.csv:3:5: somebody who acts is an address; an agency; a role, and no more"),
        planted(
            "consents.csv",
            "2026-014,mr-doe,given",
            "2026-014,flat,given",
            "set/consents.csv:2:2: no consent is asked of this kind of subject"),
        planted(
            "agenda.csv",
            "november-2026,2026-014",
            "november-2025,2026-014",
            "set/agenda.csv:2:1: no such conference in conferences.csv: `november-2025`; did you"
                + " mean `november-2026`?"),
        planted(
            "actions.csv",
            "november-2026,2026-014",
            "november-2026,2026-015",
            "set/actions.csv:2:2: no such case in agenda.csv: `2026-015`; did you mean"
                + " `2026-014`?"),
        planted(
            "actions.csv",
            "27/11/2026",
            "next week",
            "set/actions.csv:2:6: `due` is not a date there is; write it as 23/11/2026 or"
                + " 2026-11-23"),
        planted(
            "partnership.csv",
            "\nMillbrook SERAC partnership,survivor,office",
            "\nMillbrook SERAC partnership,survivor,office\nAnother,survivor,office",
            "set/partnership.csv:3:1: a hub holds one partnership: one row"),
        planted(
            "values.csv",
            "\"Two men he cannot name",
            "\"Two\" men he cannot name",
            "set/values.csv:7:1: not CSV from here on: is a quotation mark closed too early?"),
        planted(
            "agencies.csv",
            "harbour,Harbour Advocacy,charity,,,\n",
            "harbour,\"Harbour Advocacy,charity,,,\nx,y",
            "set/agencies.csv:5:1: a quotation mark in this row is never closed"));
  }

  private static DynamicTest planted(String file, String right, String wrong, String expected) {
    return DynamicTest.dynamicTest(
        expected,
        () -> {
          assertTrue(text(file).contains(right), "nothing to plant it in: " + right);
          var at = text(file).indexOf(right);
          var spoilt =
              text(file).substring(0, at) + wrong + text(file).substring(at + right.length());
          var outcome = with(file, spoilt.getBytes(UTF_8));
          assertTrue(outcome.bundle().isEmpty());
          assertTrue(said(outcome).contains(expected), () -> "said:\n" + said(outcome));
        });
  }

  @Test
  void everyMistakeOfEveryFileIsSaidAtOnceAndInOrder() {
    var files = example();
    files.put(
        "agencies.csv", text("agencies.csv").replace("police,TRUE", "plice,TRUE").getBytes(UTF_8));
    files.put("cases.csv", text("cases.csv").replace("02/11/2026", "02/11/26").getBytes(UTF_8));
    assertEquals(
        """
        set/agencies.csv:3:3: no such sector: `plice`; did you mean `police`?
        set/cases.csv:2:4: `opened` has a year of two digits; write it as 23/11/2026 14:05 or \
        2026-11-23 14:05\
        """,
        said(read(files)));
  }

  @Test
  void lettersOfWindows1252AreFoundByTheirCellAndSaidOnceForAFile() {
    var windows = Charset.forName("windows-1252");
    var values = text("values.csv").replace("Morgan Doe", "Morgan Doé");
    assertEquals(
        "set/values.csv:2:4: not UTF-8: a letter is written as Windows-1252 does; save the sheet"
            + " again as \"CSV UTF-8\" (cells like this in the file: 2)",
        said(with("values.csv", values.getBytes(windows))));
    assertEquals("", said(with("values.csv", values.getBytes(UTF_8))), "the same in UTF-8");
  }

  @Test
  void aByteOrderMarkLineEndsOfWindowsAndColumnsInAnyOrderAreTaken() {
    var marked = "\uFEFF" + text("values.csv").replace("\n", "\r\n");
    assertEquals("", said(with("values.csv", marked.getBytes(UTF_8))));
    var turned = new StringBuilder();
    text("subjects.csv")
        .lines()
        .map(line -> line.split(","))
        .forEach(cells -> turned.append(cells[2] + "," + cells[0] + "," + cells[1] + "\n"));
    var loud = turned.toString().replace("kind,case,subject", "Kind, CASE ,Subject");
    assertEquals("", said(with("subjects.csv", loud.getBytes(UTF_8))));
    var padded = text("subjects.csv").replace("\n", ",,\n") + ",,,,\n";
    assertEquals("", said(with("subjects.csv", padded.getBytes(UTF_8))), "empty cells and rows");
  }

  @Test
  void whatIsNoCsvSeparatedByCommasIsRecognised() {
    for (var separator : Map.of(";", "semicolons", "\t", "tabs").entrySet()) {
      var text = text("agencies.csv").replace(",", separator.getKey());
      assertTrue(
          said(with("agencies.csv", text.getBytes(UTF_8)))
              .contains(
                  "set/agencies.csv:1:1: the columns are separated by "
                      + separator.getValue()
                      + "; save the sheet as CSV separated by commas"));
    }
    var wide = text("agencies.csv").getBytes(java.nio.charset.StandardCharsets.UTF_16);
    assertTrue(said(with("agencies.csv", wide)).contains("agencies.csv:1:1: this is UTF-16 text"));
    var workbook = "PK\3\4".getBytes(UTF_8);
    assertTrue(said(with("agencies.csv", workbook)).contains("1:1: this is a workbook, not CSV"));
    assertTrue(said(with("agencies.csv", new byte[0])).contains("1:1: the file is empty"));
  }

  @Test
  void aFileThatBelongsToNoSetIsSaidAndAFolderWithoutOneToo() {
    assertEquals(
        "set/agencie.csv:1:1: no such file of a set: `agencie.csv`; did you mean `agencies.csv`?",
        said(with("agencie.csv", "code\n".getBytes(UTF_8))));
    assertEquals(
        "set:1:1: holds no CSV file of a set; docs/csv.md names them", said(read(Map.of())));
  }

  @Test
  void noMessageRepeatsATextThatStandsInTheWrongColumn() {
    var secret = "He is kept at the farm";
    var moved = text("values.csv").replace("mr-doe,identity-name", "mr-doe," + secret);
    var said = said(with("values.csv", moved.getBytes(UTF_8)));
    assertTrue(said.contains("set/values.csv:2:3: no such field"), said);
    assertFalse(said.contains(secret), said);
  }

  @Test
  void theDocumentNamesEveryFileAndEveryColumnInTheirOrder() throws IOException {
    var document = Files.readString(Path.of("..", "docs", "csv.md"));
    for (var sheet : Sheet.values()) {
      var columns =
          sheet.columns().stream()
              .map(column -> "`" + column.name() + "`" + (column.needed() ? "\\*" : ""))
              .collect(joining(", "));
      assertTrue(
          document.contains("| `" + sheet.file() + "` | " + columns + " |"),
          () -> "| `" + sheet.file() + "` | " + columns + " |");
    }
  }
}
