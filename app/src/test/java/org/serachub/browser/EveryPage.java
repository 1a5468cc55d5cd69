package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What holds for every page. Each check adds what is wrong to a list, so that one run tells all.
 */
final class EveryPage {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /**
   * What the keyboard should stop at, in the order of the page. A group of choices is one stop; a
   * table that may be wider than the screen is one.
   */
  private static final String STOPS =
      """
      () => {
        const some = 'a[href],button,input,select,textarea,summary,[tabindex="0"]'
        const all = [...document.querySelectorAll(some)]
          .filter(e => e.type !== 'hidden' && !e.disabled && e.checkVisibility())
          .filter(e => {
            if (e.type !== 'radio') return true
            const group = [...document.getElementsByName(e.name)].filter(o => o.form === e.form)
            return e === (group.find(o => o.checked) ?? group[0])
          })
        window.visited = []
        document.addEventListener('focusin', e => window.visited.push(all.indexOf(e.target)))
        return all.length
      }
      """;

  private final Page page;
  private final String name;
  private final List<String> wrong = new ArrayList<>();

  EveryPage(Page page, String name) {
    this.page = page;
    this.name = name;
  }

  /** What is wrong with it. */
  List<String> check() {
    return check(true);
  }

  /**
   * The same.
   *
   * @param contrast false if a page of this shape was looked at for its colours before: they are
   *     the same for everybody, and take longest to look at
   */
  List<String> check(boolean contrast) {
    if (page.locator("h1").count() != 1) {
      wrong.add(name + ": has " + page.locator("h1").count() + " headings of the first level");
    }
    if (!page.title().endsWith(" – SERAC Hub") || page.title().startsWith(" ")) {
      wrong.add(name + ": is titled " + page.title());
    }
    var axe = new AxeBuilder(page).options(options(contrast)).setLegacyMode(true).analyze();
    axe.getViolations()
        .forEach(
            rule ->
                wrong.add(name + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
    photograph();
    return wrong;
  }

  private static AxeRunOptions options(boolean contrast) {
    var only = new AxeRunOnlyOptions();
    only.setType("tag");
    only.setValues(TAGS);
    var rule = new AxeRuleOptions();
    rule.setEnabled(contrast);
    var options = new AxeRunOptions();
    options.setRunOnly(only);
    options.setRules(Map.of("color-contrast", rule));
    options.setResultTypes(List.of("violations"));
    return options;
  }

  /** What is wrong with it for somebody who uses the keyboard alone; leaves the page. */
  List<String> checkKeyboard() {
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    if (!page.evaluate("() => location.hash").equals("#main-content")) {
      wrong.add(name + ": the first stop does not skip to the main content");
    }
    page.navigate(page.url().replaceAll("#.*", ""));
    var stops = ((Number) page.evaluate(STOPS)).intValue();
    for (var i = 0; i < stops; i++) {
      page.keyboard().press("Tab");
    }
    var visited = page.evaluate("() => JSON.stringify(window.visited)");
    var order = page.evaluate("n => JSON.stringify([...Array(n).keys()])", stops);
    if (!order.equals(visited)) {
      wrong.add(name + ": the keyboard stops at " + visited + ", not at 0 to " + (stops - 1));
    }
    return wrong;
  }

  private void photograph() {
    var folder = System.getProperty("screenshots");
    if (folder != null) {
      var file = name.replaceAll("[^A-Za-z0-9]+", "-") + ".png";
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(folder, file)).setFullPage(true));
    }
  }

  /** Fails if anything is wrong anywhere. */
  static void none(List<String> wrong) {
    assertEquals("", String.join("\n", wrong));
  }
}
