package org.serachub.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormTest {
  private static final List<Option> OFFERED =
      List.of(new Option("yes", "Yes"), new Option("no", "No"));

  private static Form form(String body) {
    return new Form(Urlencoded.read(body.getBytes(US_ASCII)));
  }

  private static Form typed(String name, String text) {
    return form(name + "=" + URLEncoder.encode(text, UTF_8));
  }

  private static void says(String message, Form form) {
    assertFalse(form.valid());
    assertEquals(
        List.of(message), form.typed().errors().stream().map(FieldError::message).toList());
  }

  @Test
  void keepsWhatWasTypedInAnyScript() {
    var form = typed("place", "  Nguyễn Thị Ánh, Київ 🙂 ");

    assertEquals(Optional.of("Nguyễn Thị Ánh, Київ 🙂"), form.text("place", "the place", 100));
    assertTrue(form.valid());
  }

  @Test
  void givesBackWhatWasWrittenInSentencesAndNoPassword() {
    var sent = "form=0&reason=He+left.%0D%0ATwice.&choice=yes&note=+to+the+end+";

    assertEquals(List.of("He left.\r\nTwice.", "to the end"), form(sent).sentences());
    assertEquals(
        List.of(), form("current=old+words&password=new+words&again=new+words").sentences());
  }

  @Test
  void asksForAnAnswerThatIsMissing() {
    var form = form("place=++");

    assertEquals(Optional.empty(), form.text("place", "the place", 100));
    says("Enter the place", form);
  }

  @Test
  void saysHowLongAnAnswerMayBeAndKeepsAllOfIt() {
    var form = typed("place", "x".repeat(2001));
    form.longText("place", "the reason", 2000);

    says("The reason must be 2,000 characters or fewer", form);
    assertEquals(2001, form.typed().value("place").length());
  }

  @Test
  void countsALineBreakAsOneCharacterAsTheBrowserShowsIt() {
    var form = typed("reason", "a\r\nb");

    assertEquals(Optional.of("a\nb"), form.longText("reason", "the reason", 3));
    assertTrue(form.valid());
  }

  @Test
  void refusesTwoLinesWhereOneIsAsked() {
    var form = typed("place", "a\r\nb");
    form.text("place", "the place", 100);

    says("The place must be on one line", form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u202eb", "a\u2066b", "a\u0085b"})
  void refusesCharactersThatCannotBeSeen(String text) {
    var form = typed("place", text);
    form.text("place", "the place", 100);

    says("The place has a character that cannot be kept", form);
  }

  @ParameterizedTest
  @CsvSource({"27,3,1990", "1,12,2026", "29,2,2024", "07,03,1990", "7,March,1990", "7,sept,1990"})
  void readsDates(String day, String month, String year) {
    var form = form("born-day=" + day + "&born-month=" + month + "&born-year=" + year);

    assertTrue(form.date("born", "the date of birth").isPresent());
    assertTrue(form.valid());
  }

  @Test
  void readsADateInTheOrderOfTheUnitedKingdom() {
    assertEquals(
        Optional.of(LocalDate.of(1990, 3, 7)),
        form("born-day=7&born-month=3&born-year=1990").date("born", "the date of birth"));
  }

  @ParameterizedTest
  @CsvSource({
    "31,2,1990,The date of birth must be a real date,born-day",
    "29,2,2023,The date of birth must be a real date,born-day",
    "0,1,1990,The date of birth must be a real date,born-day",
    "1,13,1990,The date of birth must be a real date,born-day",
    "x,1,1990,The date of birth must be a real date,born-day",
    "-1,1,1990,The date of birth must be a real date,born-day",
    "99999999999999999999,1,1990,The date of birth must be a real date,born-day",
    "1,1,90,The date of birth must have a year of four figures,born-year",
    "1,1,20266,The date of birth must have a year of four figures,born-year",
    "'',1,1990,The date of birth must include a day,born-day",
    "1,'',1990,The date of birth must include a month,born-month",
    "1,1,'',The date of birth must include a year,born-year",
    "'','','',Enter the date of birth,born-day",
  })
  void saysWhatIsWrongWithADate(String d, String m, String y, String message, String anchor) {
    var form = form("born-day=" + d + "&born-month=" + m + "&born-year=" + y);
    form.date("born", "the date of birth");

    says(message, form);
    assertEquals(anchor, form.typed().errors().getFirst().anchor());
    assertEquals(d, form.typed().value("born-day"));
  }

  @Test
  void takesAChoiceThatIsOffered() {
    assertEquals(Optional.of("no"), form("known=no").choice("known", "yes or no", OFFERED));
    assertEquals(List.of("yes", "no"), form("known=no&known=yes").some("known", "one", OFFERED));
  }

  @Test
  void asksForAChoiceThatIsMissing() {
    var form = form("");
    form.choice("known", "yes or no", OFFERED);

    says("Select yes or no", form);
  }

  @Test
  void refusesAChoiceThatWasNotOffered() {
    assertThrows(
        HubProblem.Malformed.class, () -> form("known=maybe").choice("known", "one", OFFERED));
    assertThrows(HubProblem.Malformed.class, () -> form("known=maybe").any("known", OFFERED));
  }

  @Test
  void refusesAnAnswerSentTwice() {
    assertThrows(HubProblem.Malformed.class, () -> form("place=a&place=b").text("place", "it", 10));
    assertThrows(HubProblem.Malformed.class, () -> form("known=no&known=no").any("known", OFFERED));
  }

  @Test
  void refusesAControlThatIsNotOnTheForm() {
    var form = form("place=a&role=administrator");
    form.text("place", "the place", 10);

    assertThrows(HubProblem.Malformed.class, form::valid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a=%", "a=%4", "a=%zz", "a=%ff", "a=%c3%28", "%ff=a", "a=%ed%a0%80", "a=%c0%80"})
  void refusesBrokenEscapesAndBrokenUtf8(String body) {
    assertThrows(HubProblem.Malformed.class, () -> form(body));
  }

  @Test
  void refusesMoreAnswersThanAFormHas() {
    assertThrows(HubProblem.TooLarge.class, () -> form("a=1&".repeat(501)));
    assertEquals(1, Urlencoded.read("a=1&".repeat(500).getBytes(US_ASCII)).size());
  }

  @Test
  void printsNothingOfWhatWasTyped() {
    var form = typed("place", "Harbour Street");

    assertEquals("[form]", form.toString());
    assertEquals("[typed]", form.typed().toString());
  }
}
