package org.serachub.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody who has a keyboard and no mouse: everything is reached by Tab and the arrows. */
final class Keyboard {
  private static final int FAR = 150;

  private final Visitor visitor;
  private final Page page;

  Keyboard(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** Follows the link in the page whose text contains {@code words}. */
  Keyboard follow(String words) {
    return enter(
        page.locator("main a, nav a, .govuk-back-link")
            .filter(new Locator.FilterOptions().setHasText(words))
            .first());
  }

  /** Presses the button of that name. */
  Keyboard press(String name) {
    return enter(
        page.locator("main")
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
            .first());
  }

  /** Types into the control of that label. */
  Keyboard type(String label, String text) {
    reach(labelled(label));
    page.keyboard().type(text);
    return this;
  }

  /** Ticks a box. */
  Keyboard tick(String label) {
    reach(labelled(label));
    page.keyboard().press("Space");
    return this;
  }

  /** Takes a choice: Tab to the group, then arrows. */
  Keyboard choose(String label) {
    var wanted = labelled(label);
    var group = page.locator("input[type=radio][name='" + wanted.getAttribute("name") + "']");
    reach(group);
    for (var i = 0; i < FAR && !isAt(wanted); i++) {
      page.keyboard().press("ArrowDown");
    }
    if (!isAt(wanted)) {
      throw new AssertionError(label + " is not reached by the arrows on " + visitor.path());
    }
    page.keyboard().press("Space");
    return this;
  }

  private Locator labelled(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }

  private Keyboard enter(Locator what) {
    reach(what);
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    return this;
  }

  private void reach(Locator what) {
    for (var i = 0; i < FAR; i++) {
      if (isAt(what)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(what + " is not reached by Tab on " + visitor.path());
  }

  private boolean isAt(Locator what) {
    return what.and(page.locator(":focus")).count() > 0;
  }
}
