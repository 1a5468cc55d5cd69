package org.serachub.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What went wrong in a page that a reader may not have seen. */
final class Faults {
  private final List<String> seen = new ArrayList<>();
  private int expected = 200;

  Faults(Page page) {
    page.onConsoleMessage(
        message -> {
          var answers = message.text().startsWith("Failed to load resource");
          if (!answers && (message.type().equals("error") || message.type().equals("warning"))) {
            seen.add("console: " + message.text());
          }
        });
    page.onPageError(error -> seen.add("script: " + error));
    page.onRequestFailed(
        request -> {
          // A page that turns out to be a file ends the visit that asked for it.
          if (!request.url().contains("/pack/downloads/")) {
            seen.add("failed: " + request.url());
          }
        });
    page.onResponse(
        response -> {
          if (response.status() >= 400 && response.status() != expected) {
            seen.add(response.status() + " " + response.url());
          }
        });
  }

  /** Takes this status for right, until the next call. */
  void expect(int status) {
    expected = status;
  }

  List<String> seen() {
    return List.copyOf(seen);
  }
}
