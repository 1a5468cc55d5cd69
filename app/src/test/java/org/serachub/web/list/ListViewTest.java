package org.serachub.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.simple.SimpleHttpParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Option;

/** What the address says is what the page draws, and the other way round. */
class ListViewTest {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private static final ListLayout LAYOUT =
      new ListLayout(
          "/things",
          "Things",
          List.of(
              new Filter.Choice(
                  "stage",
                  "Stage",
                  List.of(new Option("open", "Open"), new Option("shut", "Shut")),
                  "Any stage"),
              new Filter.Text(
                  "case",
                  "Case",
                  "Like AB12",
                  text -> text.toUpperCase(Locale.ROOT),
                  Pattern.compile("[A-Z0-9]{4}"),
                  "Enter a case like AB12"),
              new Filter.Day("from", "From")),
          List.of(Column.of("Name"), Column.sorted("Due", "due"), Column.sorted("Made", "made")),
          Order.down("made"),
          new ListLayout.Empty(
              "There is no thing yet.", Optional.of(new Link("Make one", "/things/new"))));
  private static final Paged<String> ONE =
      new Paged<>(List.of("row"), Optional.of("2026~a"), Optional.of("2025~b"));

  @Test
  void aFilterInUseIsATagThatTakesItAwayAndKeepsTheRest() {
    var page = draw(Map.of("stage", "open", "case", "ab12", "sort", "due"), ONE);

    var tags = page.select(".serac-tag");
    assertEquals(
        List.of("Remove filter Stage: Open ×", "Remove filter Case: AB12 ×"), tags.eachText());
    assertEquals(
        List.of("/things?case=AB12&sort=due", "/things?stage=open&sort=due"),
        tags.eachAttr("href"));
    assertEquals("/things", page.expectFirst(".serac-tags .govuk-link").attr("href"));
    assertEquals("open", page.expectFirst("#stage option[selected]").val());
    assertEquals("due", page.expectFirst("form[method=get] input[name=sort]").val());
    assertTrue(page.expectFirst("details").hasAttr("open"));
  }

  @Test
  void withoutAFilterThereIsNoTagAndTheFormIsFolded() {
    var page = draw(Map.of(), ONE);

    assertTrue(page.select(".serac-tags, details[open], input[name=sort]").isEmpty());
    assertEquals(3, page.select("form select, form input").size());
  }

  @Test
  void aHeadingSortsAndSaysWhichWayTheListIsSorted() {
    var made = draw(Map.of("stage", "open"), ONE).select("th");
    assertEquals(List.of("none", "descending"), made.eachAttr("aria-sort"));
    assertFalse(made.getFirst().hasAttr("aria-sort"));
    assertEquals(
        List.of("/things?stage=open&sort=due", "/things?stage=open&sort=made"),
        made.select("a").eachAttr("href"));

    var due = draw(Map.of("sort", "due"), ONE).select("th");
    assertEquals(List.of("ascending", "none"), due.eachAttr("aria-sort"));
    assertEquals("/things?sort=-due", due.select("a").getFirst().attr("href"));
  }

  @Test
  void pagesAreReachedByTheKeyOfTheRowTheyBeginOrEndAt() {
    var page = draw(Map.of("stage", "open", "after", "2026~z"), ONE);

    assertEquals(
        "/things?stage=open&before=2026%7Ea", page.expectFirst("a[rel=prev]").attr("href"));
    assertEquals("/things?stage=open&after=2025%7Eb", page.expectFirst("a[rel=next]").attr("href"));
    assertTrue(page.select("th a[href*=after], .serac-tags a[href*=after]").isEmpty());
  }

  @Test
  void anEmptyListSaysWhatToDo() {
    var nothing = draw(Map.of(), Paged.none());
    assertTrue(nothing.text().contains("There is no thing yet."));
    assertEquals(1, nothing.select("a[href=/things/new]").size());

    var beyond = draw(Map.of("stage", "open", "after", "2026~z"), Paged.none());
    assertEquals("/things?stage=open", beyond.expectFirst("p a").attr("href"));

    var narrowed = draw(Map.of("stage", "open"), Paged.none());
    assertTrue(narrowed.text().contains("Nothing matches these filters."));
    assertEquals(0, narrowed.select("a[href=/things/new]").size());
  }

  @Test
  void aDayIsReadAsPeopleWriteIt() {
    for (var text :
        List.of("3/11/2026", "03 11 2026", "3 Nov 2026", "3.November.2026", "2026-11-03")) {
      assertEquals(
          Optional.of(LocalDate.of(2026, 11, 3)), query(Map.of("from", text)).day("from"), text);
    }
    for (var text : List.of("31/2/2026", "3/13/2026", "3 Foo 2026", "yesterday", "3/11/26")) {
      assertTrue(query(Map.of("from", text)).wrong(), text);
    }
  }

  @Test
  void whatIsTypedWrongIsSaidAtItsFilterAndKept() {
    var page = draw(Map.of("case", "<b>", "from", "31/2/2026"), Paged.none());

    assertEquals("<b>", page.expectFirst("#case").val());
    assertEquals("31/2/2026", page.expectFirst("#from").val());
    assertEquals("Error: Enter a case like AB12", page.expectFirst("#case-error").text());
    assertTrue(page.expectFirst("#from-error").text().contains("must be a real date"));
    assertTrue(page.expectFirst("details").hasAttr("open"));
  }

  @Test
  void whatNoPageSendsIsRefused() {
    for (var parameters :
        List.of(
            Map.of("stage", "other"),
            Map.of("sort", "name"),
            Map.of("sort", "-"),
            Map.of("after", "a b"),
            Map.of("after", "x".repeat(121)),
            Map.of("after", "2026~a", "before", "2026~b"))) {
      assertThrows(HubProblem.Malformed.class, () -> query(parameters), parameters::toString);
    }
    assertThrows(HubProblem.Malformed.class, () -> Key.read("2026"));
    assertThrows(HubProblem.Malformed.class, () -> Key.read("a b~c"));
  }

  private static ListQuery query(Map<String, String> parameters) {
    return ListQuery.of(LAYOUT, parameters(parameters));
  }

  private static HttpParameters parameters(Map<String, String> asked) {
    var all = new LinkedHashMap<CharSequence, List<String>>();
    asked.forEach((name, value) -> all.put(name, List.of(value)));
    return new SimpleHttpParameters(all, ConversionService.SHARED);
  }

  private static Document draw(Map<String, String> asked, Paged<?> paged) {
    var out = new StringOutput();
    Content rows = output -> output.writeContent("<tr><td>row</td></tr>");
    TEMPLATES.render(
        "components/list.jte", Map.of("list", query(asked).view(paged), "rows", rows), out);
    return Jsoup.parseBodyFragment(out.toString());
  }
}
