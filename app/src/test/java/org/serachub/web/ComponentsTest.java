package org.serachub.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.HtmlContent;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class ComponentsTest {
  private static final String NASTY = "\"><script>alert(1)</script>' onmouseover='x";
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private static Document render(String component, Map<String, Object> parameters) {
    var out = new StringOutput();
    TEMPLATES.render("components/" + component + ".jte", parameters, out);
    return Jsoup.parseBodyFragment(out.toString());
  }

  @Test
  void showsTypedTextAgainWithoutLettingItOut() {
    var typed = Typed.of(Map.of("place", NASTY));

    var input = render("textInput", Map.of("typed", typed, "name", "place", "label", NASTY));
    var area = render("textarea", Map.of("typed", typed, "name", "place", "label", NASTY));

    assertEquals(NASTY, input.expectFirst("input").attr("value"));
    assertEquals(NASTY, input.expectFirst("label").text());
    // The first line break of a text area belongs to the markup (HTML 4.10.11), and jsoup keeps it.
    assertEquals(NASTY, area.expectFirst("textarea").wholeText().substring(1));
    assertTrue(input.select("script, [onmouseover]").isEmpty());
    assertTrue(area.select("script, [onmouseover]").isEmpty());
  }

  @Test
  void tiesAnErrorToItsControl() {
    var typed = Typed.EMPTY.with(new FieldError("place", "Enter the place"));

    var page =
        render("textInput", Map.of("typed", typed, "name", "place", "label", "Place", "hint", "H"));

    assertEquals("place-hint place-error", page.expectFirst("input").attr("aria-describedby"));
    assertEquals("Error: Enter the place", page.expectFirst("#place-error").text());
    assertEquals("place", page.expectFirst("label").attr("for"));
    assertFalse(page.select(".govuk-form-group--error").isEmpty());
  }

  @Test
  void saysNothingOfErrorsWhereThereIsNone() {
    var page = render("textInput", Map.of("typed", Typed.EMPTY, "name", "place", "label", "Place"));

    assertTrue(page.select("[class*=error], [aria-describedby]").isEmpty());
  }

  @Test
  void neverShowsAPasswordAgain() {
    var typed = Typed.of(Map.of("password", "correct horse"));

    var page =
        render(
            "textInput",
            Map.of("typed", typed, "name", "password", "label", "Password", "type", "password"));

    assertEquals("", page.expectFirst("input").attr("value"));
  }

  @Test
  void linksTheErrorSummaryToTheFirstControlOfAGroup() {
    var options = List.of(new Option("a", "A"), new Option("b", "B", "more"));
    var typed = Typed.of(Map.of("kind", "b"));

    for (var component : List.of("radios", "checkboxes")) {
      var page =
          render(
              component,
              Map.of("typed", typed, "name", "kind", "legend", "Kind", "options", options));
      assertEquals("a", page.expectFirst("#kind").attr("value"));
      assertEquals("b", page.expectFirst("input[checked]").attr("value"));
      assertEquals(1, page.select("fieldset > legend").size());
      assertEquals("kind-b-item-hint", page.expectFirst("#kind-b").attr("aria-describedby"));
      assertEquals("more", page.expectFirst("#kind-b-item-hint").text());
    }
  }

  @Test
  void asksForADateInThreeLabelledBoxes() {
    var typed = Typed.of(Map.of("born-day", "31", "born-month", "2", "born-year", "1990"));

    var page = render("dateInput", Map.of("typed", typed, "name", "born", "legend", "Born"));

    assertEquals(List.of("Day", "Month", "Year"), page.select("label").eachText());
    assertEquals(List.of("31", "2", "1990"), page.select("input").eachAttr("value"));
    assertEquals(3, page.select("input[inputmode=numeric]").size());
  }

  @Test
  void aCellSaysItsColumnAndNothingTypedBecomesOne() {
    HtmlContent rows =
        out -> {
          out.writeContent("<tr class=\"row\"><th scope=\"row\">");
          out.setContext("th", null);
          out.writeUserContent(NASTY + "<td >");
          out.writeContent("</th><td class=\"cell\">Here</td></tr>");
        };

    var columns = List.of("Who", "\"Where\" & <when>");
    var page = render("table", Map.of("caption", "C", "columns", columns, "rows", rows));

    assertEquals(columns.getLast(), page.expectFirst("tbody td").attr("data-label"));
    assertEquals(1, page.select("tbody td").size());
    assertEquals(NASTY + "<td >", page.expectFirst("tbody th").text());
    assertEquals(
        List.of(
            "table",
            "rowgroup",
            "row",
            "columnheader",
            "columnheader",
            "rowgroup",
            "row",
            "rowheader",
            "cell"),
        page.select("table, table [role]").eachAttr("role"));
  }

  @Test
  void offersAnEmptyChoiceFirst() {
    var page =
        render(
            "select",
            Map.of(
                "typed",
                Typed.of(Map.of("a", "y")),
                "name",
                "a",
                "label",
                "A",
                "options",
                List.of(new Option("x", "X"), new Option("y", "Y"))));

    assertEquals(List.of("", "x", "y"), page.select("option").eachAttr("value"));
    assertEquals("y", page.expectFirst("option[selected]").attr("value"));
  }
}
