package org.serachub.decision.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.serachub.decision.Choice;
import org.serachub.decision.Content;
import org.serachub.decision.FieldType;
import org.serachub.decision.Generaliser;

/** Which general forms a field may have, and where each turns from one form to the next. */
class GeneralisersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
  private static final List<Choice> GROUPED =
      List.of(new Choice("a", "A", "First"), new Choice("b", "B", "Second"));

  private static Set<FieldType> fitting(String name, List<Choice> choices) {
    var fitting = EnumSet.noneOf(FieldType.class);
    for (var type : FieldType.values()) {
      if (Generalisers.of(name, type, choices).isPresent()) {
        fitting.add(type);
      }
    }
    return fitting;
  }

  private static String form(String name, FieldType type, Content content) {
    return Generalisers.of(name, type, GROUPED).orElseThrow().generalise(content, TODAY);
  }

  @Test
  void aFormFitsFieldsOfItsTypeOnly() {
    assertEquals(Set.of(FieldType.DATE), fitting("age-band", List.of()));
    assertEquals(Set.of(FieldType.DATE), fitting("month", List.of()));
    assertEquals(Set.of(FieldType.ADDRESS), fitting("district", List.of()));
    assertEquals(Set.of(FieldType.CHOICE, FieldType.MULTI), fitting("group", GROUPED));
    assertEquals(Set.of(), fitting("initials", GROUPED));
    assertEquals(Set.of("age-band", "district", "group", "month"), Set.copyOf(Generalisers.NAMES));
  }

  @Test
  void aGroupNeedsAListEachOfWhoseChoicesIsInOne() {
    assertEquals(Set.of(), fitting("group", List.of()));
    assertEquals(
        Set.of(), fitting("group", List.of(GROUPED.getFirst(), new Choice("c", "C", " "))));
    assertEquals(Set.of(), fitting("group", List.of(new Choice("c", "C", ""))));
  }

  @Test
  void anAgeTurnsOnTheBirthdayAndNotTheDayBefore() {
    String below = "Under 16";
    for (var band :
        List.of(
            new Band(16, "16 to 17"),
            new Band(18, "18 to 24"),
            new Band(25, "25 to 34"),
            new Band(35, "35 to 49"),
            new Band(50, "50 to 64"),
            new Band(65, "65 or over"))) {
      var birthday = TODAY.minusYears(band.from());
      assertEquals(below, form("age-band", FieldType.DATE, new Content.Day(birthday.plusDays(1))));
      assertEquals(band.words(), form("age-band", FieldType.DATE, new Content.Day(birthday)));
      below = band.words();
    }
    assertEquals("Under 16", form("age-band", FieldType.DATE, new Content.Day(TODAY)));
    assertEquals("Not known", form("age-band", FieldType.DATE, new Content.Day(TODAY.plusDays(1))));
  }

  private record Band(int from, String words) {}

  @Test
  void anAddressWithoutADistrictHasNoGeneralForm() {
    assertEquals(
        "Northgate",
        form("district", FieldType.ADDRESS, new Content.Address("1 High Street", "Northgate")));
    assertEquals(
        "Not known",
        form("district", FieldType.ADDRESS, new Content.Address("1 High Street", " ")));
  }

  @Test
  void eachFormIsItsOwn() {
    assertEquals("March 2026", form("month", FieldType.DATE, new Content.Day(TODAY)));
    assertEquals(
        "First; Second", form("group", FieldType.MULTI, new Content.Chosen(List.of("b", "a"))));
    assertEquals(
        Optional.of("Second"),
        Generalisers.of("group", FieldType.CHOICE, GROUPED)
            .map((Generaliser one) -> one.generalise(new Content.Chosen(List.of("b")), TODAY)));
  }
}
