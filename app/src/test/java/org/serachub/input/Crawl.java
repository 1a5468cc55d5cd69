package org.serachub.input;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.serachub.architecture.Routes.Route;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

/** Goes where links lead, as one person, and keeps a form of every route it meets. */
final class Crawl {
  private static final int PER_ROUTE = 2;

  private final List<Route> routes;
  private final Map<String, Served> forms = new LinkedHashMap<>();
  private final Set<String> pages = new TreeSet<>();

  Crawl(List<Route> routes) {
    this.routes = routes;
  }

  /** The route of a path. */
  Optional<Route> route(String method, String path) {
    return routes.stream()
        .filter(route -> route.method().equals(method) && matches(route, path))
        .min(java.util.Comparator.comparingInt(route -> route.path().split("\\{", -1).length));
  }

  /** A form of each POST route that was met, by the route's path. */
  Map<String, Served> forms() {
    return forms;
  }

  /** Every page that was opened, of all people. */
  Set<String> pages() {
    return pages;
  }

  /** Opens what this person's links lead to. */
  void walk(Browser browser) {
    var seen = new HashSet<String>();
    var counts = new HashMap<String, Integer>();
    var ahead = new ArrayDeque<String>();
    routes.stream()
        .filter(route -> route.method().equals("GET") && !route.path().contains("{"))
        .forEach(route -> ahead.add(route.path()));
    while (!ahead.isEmpty()) {
      var path = ahead.poll();
      var route = route("GET", path.replaceFirst("\\?.*", ""));
      if (route.isEmpty() || !seen.add(path)) {
        continue;
      }
      if (counts.merge(route.get().path(), 1, Integer::sum) > PER_ROUTE) {
        continue;
      }
      var page = browser.get(path);
      page.location().ifPresent(ahead::addFirst);
      if (page.status() == 200) {
        pages.add(path);
        keepForms(browser, page);
        page.html().select("main a[href^=/]").eachAttr("href").forEach(ahead::add);
      }
    }
  }

  private void keepForms(Browser browser, Answer page) {
    for (var form : page.html().select("form[method=post]")) {
      var action = form.attr("action").isEmpty() ? page.path() : form.attr("action");
      route("POST", action.replaceFirst("\\?.*", ""))
          .ifPresent(
              route ->
                  forms.putIfAbsent(route.path(), Served.of(browser, route.path(), action, form)));
    }
  }

  private static boolean matches(Route route, String path) {
    return Pattern.matches(route.path().replaceAll("\\{[^}]*}", "[^/]+"), path);
  }
}
