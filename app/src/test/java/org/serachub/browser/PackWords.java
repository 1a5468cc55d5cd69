package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What four agencies read of the tenants of Tidewater Row, line by line, with the reason. Each line
 * has a reader who is shown it, but the first: that one is in no pack.
 */
final class PackWords {
  private static final String POLICE = "Brackenmouth Police";
  private static final String HOUSING = "Brackenmouth Housing";
  private static final String HOSPITAL = "Brackenmouth Hospitals NHS Trust";
  private static final String LANTERN = "Lantern Advocacy";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /** Words of a value, and the agencies whose pack holds them. */
  private record Line(String words, List<String> readers) {}

  private static List<Line> lines(LocalDate today) {
    return List.of(
        // What could lead an exploiter to a person is in no pack, not even its custodian's.
        line("Blue plasters"),
        // Private to the agency that wrote it.
        line("Low mood and poor sleep", HOSPITAL),
        line("dog they used to have", LANTERN),
        line("I am more frightened of Bev", LANTERN),
        line("The neighbour who rang", HOUSING),
        // The NHS number goes to health services only.
        line("999 000 0418", HOSPITAL),
        // His consent names Lantern; he refused the police, and the hospital decided to share.
        line("Deep burn to the left hand", POLICE, HOSPITAL, LANTERN),
        // Handling code C: only those whom the police name. Code P may go to everybody invited.
        line("Assessed as running a line", POLICE),
        line("Do not name the flat or Deano", POLICE, HOUSING, HOSPITAL, LANTERN),
        // Whoever drives there gets the door number, the others the district.
        line("Flat 2, 18 Tidewater Row", POLICE, HOUSING, HOSPITAL),
        line("07700 900 482", HOUSING, HOSPITAL),
        // A child's name and birthday are for those with a duty to the child. The demonstration
        // reckons hers from the day on which it is loaded.
        line(today.minusYears(15).minusDays(40).format(DAY), POLICE, HOSPITAL),
        line("Under 16", HOUSING, LANTERN),
        line("Harbouring of a missing child", POLICE),
        line("BMP/26/20817", POLICE, LANTERN),
        line("Hospital appointments, every second day", POLICE, HOUSING, HOSPITAL, LANTERN));
  }

  private PackWords() {}

  /** Fails unless the packs, by agency, differ exactly so in a demonstration loaded today. */
  static void check(Map<String, String> packs, LocalDate today) {
    for (var line : lines(today)) {
      var readers =
          packs.keySet().stream()
              .filter(agency -> packs.getOrDefault(agency, "").contains(line.words()))
              .toList();
      assertEquals(line.readers(), readers, line.words());
    }
    // The one marker that says neither that something is there nor that nothing is; within his
    // part of the pack, whichever of the two survivors comes first.
    assertEquals(
        List.of(HOUSING),
        packs.keySet().stream()
            .filter(
                agency ->
                    packs
                        .getOrDefault(agency, "")
                        .matches(
                            ".*Survivor: Gareth Pellow(?:(?!Survivor: ).)*Withheld or not recorded"
                                + " Conditions and injuries.*"))
            .toList());
  }

  private static Line line(String words, String... readers) {
    return new Line(words, List.of(readers));
  }
}
