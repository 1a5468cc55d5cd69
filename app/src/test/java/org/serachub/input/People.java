package org.serachub.input;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.architecture.Routes;
import org.serachub.architecture.Routes.Route;
import org.serachub.bundle.DemoBundle;
import org.serachub.bundle.Loaded.SignIn;
import org.serachub.referral.web.Referring;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;

/** The demonstration, with a browser for one person of each role and three representatives. */
final class People implements AutoCloseable {
  private static final int REPRESENTATIVES = 3;

  final TestHub hub;
  final List<Route> routes;
  final Map<String, Browser> browsers = new LinkedHashMap<>();
  final List<SignIn> signIns;

  People(Map<String, Object> settings) {
    hub = TestHub.fresh(settings);
    routes = Routes.of(hub.bean(ApplicationContext.class));
    signIns = hub.bean(DemoBundle.class).loadOnce(Optional.empty()).signIns();
    var met = new ArrayList<String>();
    for (var signIn : signIns) {
      var most = signIn.role().equals("representative") ? REPRESENTATIVES : 1;
      if (met.stream().filter(signIn.role()::equals).count() < most) {
        met.add(signIn.role());
        var browser = enter(signIn);
        browsers.put(signIn.role() + " of " + signIn.agency(), browser);
        if (List.of("representative", "advocate", "coordinator").contains(signIn.role())) {
          new Referring(browser).add("survivor");
        }
      }
    }
    hold("/conferences/conference-41");
  }

  /** Turns the conference to its first item, records a decision, and closes the second item. */
  private void hold(String conference) {
    var coordinator = first("coordinator");
    var items = coordinator.get(conference).html().select("main a[href$=/start]").eachAttr("href");
    take(coordinator, items.getFirst(), Map.of());
    var outcome = items.getFirst().replaceFirst("/start$", "/outcome");
    take(
        coordinator,
        outcome + "/decision",
        Map.of(
            "conference-decision", "Nobody visits alone",
            "conference-decided-how", "agreed"));
    take(
        coordinator,
        items.getLast().replaceFirst("/start$", "/close"),
        Map.of("reason", "Nothing is left to do", "case", "close"));
  }

  private static void take(Browser browser, String path, Map<String, String> answers) {
    var taken = browser.submit(browser.get(path), answers);
    if (taken.status() != 303) {
      throw new AssertionError(path + ": " + taken.status());
    }
  }

  /** A browser that is signed in as somebody, in the first of their roles. */
  Browser enter(SignIn signIn) {
    var browser = new Browser(hub);
    var page = browser.follow(browser.signIn(signIn.address(), signIn.password()));
    if (page.path().equals("/role")) {
      var first = page.html().select("[name=role]").getFirst().val();
      page = browser.follow(browser.submit(page, Map.of("role", first)));
    }
    if (page.status() != 200) {
      throw new AssertionError(signIn.role() + " cannot sign in: " + page.status());
    }
    return browser;
  }

  /** The first browser of a role. */
  Browser first(String role) {
    return browsers.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(role))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    browsers.values().forEach(Browser::close);
    hub.close();
  }
}
