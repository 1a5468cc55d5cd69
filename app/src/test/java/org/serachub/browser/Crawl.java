package org.serachub.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Goes wherever links lead, breadth first. Of addresses that differ only in what they are about it
 * takes the first.
 */
final class Crawl {
  private static final int MOST = 60;

  /** What is no page: it is saved, not shown. */
  private static final Pattern FILE = Pattern.compile("^/actions/export|[.]csv");

  private final Visitor visitor;
  private final Set<String> shapes = new HashSet<>();
  private final ArrayDeque<String> waiting = new ArrayDeque<>();

  Crawl(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Visits each and hands over its shape; says which shapes there were. */
  List<String> from(String start, Consumer<String> visit) {
    var seen = new ArrayList<String>();
    waiting.add(start);
    while (!waiting.isEmpty() && seen.size() < MOST) {
      var path = waiting.removeFirst();
      if (!shapes.contains(shape(path))) {
        visitor.go(path);
        // Where something must be done first, one is sent there; another address may do.
        var shape = shape(visitor.path());
        if (shapes.add(shape)) {
          waiting.addAll(links());
          seen.add(shape);
          visit.accept(shape);
        }
      }
    }
    return seen;
  }

  private List<String> links() {
    return visitor.page().locator("a[href^='/']").all().stream()
        .map(link -> link.getAttribute("href"))
        .filter(href -> !FILE.matcher(href).find())
        .toList();
  }

  /** The address without what it is about. */
  static String shape(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
        .replaceAll("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}", "{case}")
        .replaceAll("(/(why|contribute)/\\{id})/[a-z0-9-]+", "$1/{field}")
        .replaceAll("(/questions)/[a-z-]+", "$1/{step}")
        .replaceAll("(/administration/agencies)/(?!new).+", "$1/{code}")
        .replaceAll("(/conferences)/(?!new)[^/?]+", "$1/{code}")
        .replaceAll(
            "(/oversight(/[a-z]+)?|/policy(/[a-z]+)?|/cases|/actions|/research)\\?.*", "$1?")
        .replaceAll("[?&](next|then|earlier)=[^&]*|#.*", "");
  }
}
