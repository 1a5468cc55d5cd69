package org.serachub.decision.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.engine.Policies;

class ContentsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

  private static Field field(String id) {
    return Policies.shipped().catalogue().require(new FieldId(id));
  }

  private static Content accepted(String id, Typed typed) {
    return assertInstanceOf(Parsed.Accepted.class, Contents.parse(field(id), typed)).content();
  }

  private static Parsed.Refused refused(String id, Typed typed) {
    return assertInstanceOf(Parsed.Refused.class, Contents.parse(field(id), typed));
  }

  private static String general(String id, Content content) {
    return field(id).generaliser().orElseThrow().generalise(content, TODAY);
  }

  @Test
  void textIsTidiedAndItsLengthCounted() {
    assertEquals(
        new Content.Text("Caf\u00e9\nopen"),
        accepted("risk-staff", Typed.text(" Cafe\u0301\r\nopen ")));
    assertEquals(new Content.Text("one two"), accepted("identity-name", Typed.text("one\ntwo")));
    accepted("risk-staff", Typed.text("\uD83D\uDE00".repeat(2_000)));
    assertEquals(
        "“Safety of staff” must be 2,000 characters or fewer",
        refused("risk-staff", Typed.text("x".repeat(2_001))).message());
    assertEquals(
        "Enter an answer for “Name used”", refused("identity-name", Typed.text("  ")).message());
  }

  @Test
  void whatCannotBeStoredOrMisleadsTheEyeIsRefused() {
    for (String bad :
        List.of("a\u0000b", "a\u001bb", "a\uD800b", "a\u202eb", "a\uFFFFb", "a\u2066b")) {
      assertEquals("text", refused("risk-staff", Typed.text(bad)).part());
    }
    accepted("risk-staff", Typed.text("tab\tand newline\n and accents é"));
  }

  @Test
  void datesAreRealAndWithinReach() {
    assertEquals(
        new Content.Day(LocalDate.of(2004, 2, 29)),
        accepted("identity-dob", Typed.date("29", "2", "2004")));
    assertEquals("day", refused("identity-dob", Typed.date("29", "2", "2005")).part());
    assertEquals("day", refused("identity-dob", Typed.date("x", "2", "2005")).part());
    assertEquals(
        "The date must include a month",
        refused("identity-dob", Typed.date("1", "", "2005")).message());
    assertEquals("year", refused("identity-dob", Typed.date("1", "1", "1899")).part());
    assertEquals(
        new Content.Day(LocalDate.of(2004, 2, 9)),
        ((Parsed.Accepted) Contents.parse(field("identity-dob"), List.of("2004-02-09"))).content());
  }

  @Test
  void choicesAreThoseOfTheListInItsOrder() {
    assertEquals(
        new Content.Chosen(List.of("violence", "dogs")),
        accepted("perp-danger", Typed.codes(List.of("dogs", "violence", "dogs"))));
    refused("perp-danger", Typed.codes(List.of("dragons")));
    refused("perp-danger", Typed.codes(List.of("dogs", "dragons")));
    refused("perp-danger", Typed.codes(List.of()));
    refused("risk-level", Typed.codes(List.of("high", "medium")));
  }

  @Test
  void phonesMailsAndAddressesHaveTheirForm() {
    accepted("contact-phone", Typed.text("07700 900 982"));
    refused("contact-phone", Typed.text("ring the shop"));
    accepted("contact-email", Typed.text("name@example.org"));
    refused("contact-email", Typed.text("name@example"));
    accepted("address-current", Typed.address("1 High Street\nNorthgate", "Northgate"));
    Parsed.Refused noDistrict = refused("address-current", Typed.address("1 High Street", " "));
    assertEquals("district", noDistrict.part());
    assertEquals("Enter the council area of this address", noDistrict.message());
    assertEquals(
        "Enter the council area, in 100 characters or fewer",
        refused("address-current", Typed.address("1 High Street", "x".repeat(101))).message());
    assertEquals("lines", refused("address-current", Typed.address("", "Northgate")).part());
  }

  @Test
  void aReaderSeesLabelsAndPlainDates() {
    assertEquals("4 March 2026", Contents.display(field("identity-dob"), new Content.Day(TODAY)));
    assertEquals(
        "Violence; Dogs",
        Contents.display(field("perp-danger"), new Content.Chosen(List.of("violence", "dogs"))));
    assertEquals(
        "1 High Street\nNorthgate",
        Contents.display(
            field("address-current"), new Content.Address("1 High Street", "Northgate")));
  }

  @Test
  void oneContentHasOneStoredForm() {
    for (Content content :
        List.of(
            new Content.Text("a \"quoted\" \\ line\n\tand \u0001 é 😀"),
            new Content.Day(TODAY),
            new Content.Chosen(List.of("violence", "dogs")),
            new Content.Address("1 High Street", "Northgate"))) {
      assertEquals(content, ContentCodec.decode(ContentCodec.encode(content)));
    }
    assertEquals(
        "{\"codes\":[\"dogs\"],\"type\":\"chosen\"}",
        new String(
            ContentCodec.encode(new Content.Chosen(List.of("dogs"))), StandardCharsets.UTF_8));
  }

  @Test
  void anyOtherBytesAreNoContentAndAreNotQuoted() {
    for (String bytes :
        List.of(
            "",
            "{}",
            "{\"type\":\"text\",\"text\":\"secret\"}",
            "{\"text\":\"secret\",\"type\":\"text\"} ",
            "{\"text\":\"secret\",\"type\":\"other\"}",
            "{\"date\":\"2026-02-30\",\"type\":\"day\"}",
            "[\"secret\"]")) {
      String message =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> ContentCodec.decode(bytes.getBytes(StandardCharsets.UTF_8)))
              .getMessage();
      assertEquals("not a stored content", message);
    }
  }

  @Test
  void aDateOfBirthBecomesAnAgeBandThatTurnsOnTheBirthday() {
    assertEquals("Under 16", general("identity-dob", new Content.Day(LocalDate.of(2010, 3, 5))));
    assertEquals("16 to 17", general("identity-dob", new Content.Day(LocalDate.of(2010, 3, 4))));
    assertEquals("16 to 17", general("identity-dob", new Content.Day(LocalDate.of(2008, 3, 5))));
    assertEquals("18 to 24", general("identity-dob", new Content.Day(LocalDate.of(2008, 3, 4))));
    assertEquals("25 to 34", general("identity-dob", new Content.Day(LocalDate.of(2001, 3, 4))));
    assertEquals("35 to 49", general("identity-dob", new Content.Day(LocalDate.of(1991, 3, 4))));
    assertEquals("50 to 64", general("identity-dob", new Content.Day(LocalDate.of(1976, 3, 4))));
    assertEquals("65 or over", general("identity-dob", new Content.Day(LocalDate.of(1961, 3, 4))));
    assertEquals("Not known", general("identity-dob", new Content.Day(LocalDate.of(2026, 3, 5))));
    assertEquals("Not known", general("identity-dob", new Content.Text("secret")));
  }

  @Test
  void anAddressBecomesItsDistrictAndADateItsMonth() {
    assertEquals(
        "Northgate", general("address-current", new Content.Address("1 High Street", "Northgate")));
    assertEquals("Not known", general("address-current", new Content.Text("secret")));
    assertEquals("March 2026", general("exploitation-started", new Content.Day(TODAY)));
    assertEquals("Not known", general("exploitation-started", new Content.Text("secret")));
  }

  @Test
  void choicesBecomeTheirHeadingsOnceEachInTheOrderOfTheList() {
    assertEquals(
        "Violence; Control",
        general(
            "risk-factors", new Content.Chosen(List.of("locked-in", "weapon", "strangulation"))));
    assertEquals("Not known", general("risk-factors", new Content.Chosen(List.of("gone"))));
    assertEquals("Not known", general("risk-factors", new Content.Text("secret")));
  }

  @Test
  void noGeneralFormGivesAwayTheValueItself() {
    for (Field field : Policies.shipped().catalogue().fields()) {
      field
          .generaliser()
          .ifPresent(
              general ->
                  assertFalse(
                      general.generalise(new Content.Text("canary-4711"), TODAY).contains("4711")));
    }
  }
}
