package org.serachub.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.serachub.testing.TestHub;

/**
 * One browser for a class of tests. {@code -Dserac.test.chromium} names another program than the
 * system's.
 */
final class Chromium implements AutoCloseable {
  private static final String PROGRAM =
      System.getProperty("serac.test.chromium", "/usr/bin/chromium");

  /** No machine that runs tests has a graphics card, and nobody looks at its picture. */
  private static final List<String> ARGUMENTS =
      List.of("--disable-gpu", "--disable-software-rasterizer", "--disable-quic", "--no-first-run");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setHeadless(true)
                    .setExecutablePath(Path.of(PROGRAM))
                    .setArgs(ARGUMENTS)
                    .setChromiumSandbox(!System.getProperty("user.name").equals("root")));
  }

  /** Somebody who has been nowhere yet. */
  Visitor visitor(TestHub hub, Script script) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(hub.uri().toString())
                .setLocale("en-GB")
                .setAcceptDownloads(true)
                .setJavaScriptEnabled(script == Script.ON));
    return new Visitor(context);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
