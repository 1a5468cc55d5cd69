package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        page.locator("main a, .govuk-back-link")
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

  /** Types into a text box, in the place of what stands there. */
  Keys type(String label, String text) {
    reach(control(label));
    page.keyboard().press("Control+A");
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
        group, group.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)), label);
  }

  /** Takes the first choice that begins so. */
  Keys takeFirst(String legend, String label) {
    var group = group(legend);
    return take(group, group.getByLabel(label).first(), label);
  }

  private Locator group(String legend) {
    return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend)).first();
  }

  private Keys take(Locator group, Locator wanted, String label) {
    reach(group.locator("input[type=radio]"), wanted);
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
    for (var i = 0; i < 60; i++) {
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
