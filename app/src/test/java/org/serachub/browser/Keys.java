package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** Somebody who has a keyboard and nothing else: every control is reached by Tab and arrows. */
record Keys(Page page) {
  private static final int MOST = 400;

  /** Of a group of radios any will do: Tab stops at one of them. */
  private static final String IS_REACHED =
      """
      wanted => {
        const at = document.activeElement
        return at === wanted
          || wanted.type === 'radio' && at.name === wanted.name && at.form === wanted.form
      }
      """;

  /** How often Tab is pressed to come there, as far as the page tells; 0 if it does not. */
  private static final String STOPS_BEFORE =
      """
      wanted => {
        const at = document.activeElement
        const some = 'a[href],button,input,select,textarea,summary,[tabindex="0"]'
        const isWanted = e => e === wanted
          || wanted.type === 'radio' && e.name === wanted.name && e.form === wanted.form
        if (isWanted(at)) return 0
        const stops = [...document.querySelectorAll(some)]
          .filter(e => e.type !== 'hidden' && !e.disabled && e.checkVisibility())
          .filter(e => e.type !== 'radio' || e === first(e))
          .filter(e => at === document.body
            || at.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)
        function first(radio) {
          const group = [...document.getElementsByName(radio.name)]
            .filter(o => o.form === radio.form)
          return group.find(o => o.checked) ?? group[0]
        }
        return stops.findIndex(isWanted) + 1
      }
      """;

  /** Opens the first link whose text contains those words. */
  Keys open(String words) {
    reach(
        page.locator("main a, nav a, .govuk-back-link")
            .filter(new Locator.FilterOptions().setHasText(words))
            .first());
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    return this;
  }

  /** Presses the first button of that name. */
  Keys press(String name) {
    reach(
        page.locator("main")
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
            .first());
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    return this;
  }

  /** Presses the button of that name, which answers with a file. */
  Download download(String name) {
    reach(
        page.locator("main")
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
            .first());
    return page.waitForDownload(() -> page.keyboard().press("Enter"));
  }

  /** Types into a text box, in the place of what stands there. */
  Keys type(String label, String text) {
    reach(control(label));
    page.keyboard().press("Control+A");
    page.keyboard().insertText(text);
    return this;
  }

  /** Types into the one text box of the page. */
  Keys typeHere(String text) {
    reach(page.locator("main textarea"));
    page.keyboard().insertText(text);
    return this;
  }

  /** Types into the one line of text that the page asks for. */
  Keys typeLine(String text) {
    reach(page.locator("main input[type=text]"));
    page.keyboard().insertText(text);
    return this;
  }

  /** Types a day into the boxes of that legend. */
  Keys type(String legend, LocalDate day) {
    var boxes = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend));
    reach(boxes.getByLabel("Day"));
    page.keyboard().type("" + day.getDayOfMonth());
    page.keyboard().press("Tab");
    page.keyboard().type("" + day.getMonthValue());
    page.keyboard().press("Tab");
    page.keyboard().type("" + day.getYear());
    return this;
  }

  /** Ticks a box. */
  Keys tick(String label) {
    reach(control(label));
    page.keyboard().press("Space");
    return this;
  }

  /** Takes a choice of the radios of a group. */
  Keys take(String legend, String label) {
    return take(
        group(legend).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)), label);
  }

  /** Takes a choice that stands once on the page. */
  Keys take(String label) {
    return take(control(label), label);
  }

  /** Unfolds what stands under those words. */
  Keys unfold(String words) {
    reach(page.locator("summary").filter(new Locator.FilterOptions().setHasText(words)).first());
    page.keyboard().press("Enter");
    return this;
  }

  /** Takes the first choice that begins so. */
  Keys takeFirst(String legend, String label) {
    return take(group(legend).getByLabel(label).first(), label);
  }

  private Locator group(String legend) {
    return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend)).first();
  }

  private Keys take(Locator wanted, String label) {
    reach(wanted);
    for (var i = 0; i < 20 && !wanted.isChecked(); i++) {
      page.keyboard().press(i == 0 ? "Space" : "ArrowDown");
    }
    assertEquals(true, wanted.isChecked(), label);
    return this;
  }

  /** Takes an option of a list. */
  Keys choose(String label, String option) {
    var list = page.getByLabel(label).first();
    reach(list);
    for (var i = 0; i < MOST; i++) {
      if (list.locator("option:checked").innerText().contains(option)) {
        return this;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("no option " + option);
  }

  private Locator control(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }

  /** Presses Tab as often as the page has stops before it, and then until it is there. */
  private void reach(Locator wanted) {
    var before = ((Number) wanted.evaluate(STOPS_BEFORE)).intValue();
    for (var i = 0; i < before; i++) {
      page.keyboard().press("Tab");
    }
    for (var i = 0; i < MOST && !Boolean.TRUE.equals(wanted.evaluate(IS_REACHED)); i++) {
      page.keyboard().press("Tab");
    }
    assertEquals(
        true, wanted.evaluate(IS_REACHED), () -> "the keyboard does not reach it on " + page.url());
  }
}
