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
    page.keyboard().type(text);
    return this;
  }

  /** Types into the one text box of the page. */
  Keys typeHere(String text) {
    reach(page.locator("main textarea"));
    page.keyboard().type(text);
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
    var group = group(legend);
    return take(
        group.locator("input[type=radio]"),
        group.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)),
        label);
  }

  /** Takes a choice that stands once on the page. */
  Keys take(String label) {
    var wanted = control(label);
    var name = wanted.getAttribute("name");
    return take(page.locator("input[type=radio][name='" + name + "']"), wanted, label);
  }

  /** Unfolds what stands under those words. */
  Keys unfold(String words) {
    reach(page.locator("summary").filter(new Locator.FilterOptions().setHasText(words)).first());
    page.keyboard().press("Enter");
    return this;
  }

  /** Takes the first choice that begins so. */
  Keys takeFirst(String legend, String label) {
    var group = group(legend);
    return take(group.locator("input[type=radio]"), group.getByLabel(label).first(), label);
  }

  private Locator group(String legend) {
    return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend)).first();
  }

  private Keys take(Locator radios, Locator wanted, String label) {
    reach(radios, wanted);
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

  private void reach(Locator one) {
    reach(one, one);
  }

  /** Any of a group of radios will do: Tab stops at one of them. */
  private void reach(Locator some, Locator one) {
    for (var i = 0; i < MOST; i++) {
      if (one.and(page.locator(":focus")).count() > 0
          || some.and(page.locator(":focus")).count() > 0) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach it on " + page.url());
  }
}
