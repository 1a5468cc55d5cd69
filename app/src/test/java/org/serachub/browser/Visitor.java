package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.serachub.bundle.Loaded.SignIn;

/** One person at a browser, who finds things by the words that stand on the page. */
final class Visitor implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final Faults faults;

  Visitor(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    this.faults = new Faults(page);
    page.setDefaultTimeout(30_000);
  }

  /** Signs in with what a load of the demonstration made. */
  Visitor signIn(SignIn who) {
    return signIn(who.address(), who.password());
  }

  Visitor signIn(String address, String password) {
    go("/sign-in").type("E-mail address", address).type("Password", password).press("Sign in");
    assertFalse(path().startsWith("/sign-in"), () -> address + " is not let in: " + text());
    return this;
  }

  /** Goes to a path. */
  Visitor go(String path) {
    page.navigate(path);
    return this;
  }

  /** Goes to a path that answers with {@code status}. */
  Visitor goExpecting(String path, int status) {
    faults.expect(status);
    var answer = Objects.requireNonNull(page.navigate(path));
    faults.expect(200);
    assertEquals(status, answer.status(), path);
    return this;
  }

  /** Follows the first link whose text contains {@code words}. */
  Visitor follow(String words) {
    return click(
        page.locator("main a, nav a, .govuk-back-link")
            .filter(new Locator.FilterOptions().setHasText(words))
            .first());
  }

  /** Follows a link that leads to {@code path}. */
  Visitor followTo(String path) {
    return click(page.locator("main a[href='" + path + "']").first());
  }

  /** Follows the first link that a selector finds. */
  Visitor followFirst(String selector) {
    return click(page.locator(selector).first());
  }

  /** Where the links lead that a selector finds. */
  java.util.List<String> leads(String selector) {
    return page.locator(selector).all().stream().map(link -> link.getAttribute("href")).toList();
  }

  /** Presses the button of that name. */
  Visitor press(String name) {
    return click(button(name));
  }

  /** Presses a button that answers with {@code status}. */
  Visitor pressExpecting(String name, int status) {
    faults.expect(status);
    press(name);
    faults.expect(200);
    return this;
  }

  /** Presses a button that answers with a file. */
  Download download(String name) {
    return page.waitForDownload(() -> button(name).click());
  }

  /** Opens what is folded away under those words. */
  Visitor unfold(String words) {
    page.locator("summary").filter(new Locator.FilterOptions().setHasText(words)).first().click();
    return this;
  }

  Visitor type(String label, String text) {
    control(label).fill(text);
    return this;
  }

  /** Types a day into the boxes of that legend. */
  Visitor type(String legend, java.time.LocalDate day) {
    var boxes = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend));
    boxes.getByLabel("Day").fill("" + day.getDayOfMonth());
    boxes.getByLabel("Month").fill("" + day.getMonthValue());
    boxes.getByLabel("Year").fill("" + day.getYear());
    return this;
  }

  /** Ticks a box or takes a choice. */
  Visitor choose(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
    return this;
  }

  /** Takes an option of a list. */
  Visitor choose(String label, String option) {
    control(label).selectOption(new SelectOption().setLabel(option));
    return this;
  }

  /** What a reader sees in the body of the page, with single spaces. */
  String text() {
    return page.locator("main").innerText().replaceAll("\\s+", " ");
  }

  String heading() {
    return page.locator("h1").innerText().strip();
  }

  /** Fails unless the page says so. */
  Visitor reads(String words) {
    assertTrue(text().contains(words), () -> words + " is missing from " + path() + ": " + text());
    return this;
  }

  /** Fails if the page says so. */
  Visitor lacks(String words) {
    assertFalse(text().contains(words), () -> words + " is on " + path());
    return this;
  }

  /** Where it is, without the host; with what follows a question mark. */
  String path() {
    var at = URI.create(page.url());
    return at.getRawQuery() == null ? at.getPath() : at.getPath() + "?" + at.getRawQuery();
  }

  Page page() {
    return page;
  }

  /** Fails if anything went wrong in the background. */
  void unharmed() {
    assertEquals(List.of(), faults.seen());
  }

  private Locator button(String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private Locator control(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }

  private Visitor click(Locator what) {
    page.waitForNavigation(what::click);
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
