package org.serachub.canary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.serachub.canary.World.Persona;
import org.serachub.leaks.Reply;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;
import org.serachub.testing.Statements;

/**
 * One persona going everywhere: every link, every route with every known parameter, every form with
 * nonsense, every pack as a document.
 */
final class Crawl {
  /**
   * How many addresses of one route one persona goes to; the rest is reached by the others. Of a
   * route that shows something of a case and leads no deeper, everybody goes to every case.
   */
  static final int PER_ROUTE = Integer.getInteger("canary.per-route", 6);

  private static final Set<String> ALL = Set.of("code", "reference");
  private static final int OF_A_VARIABLE = 4;

  private final Browser browser;
  private final Statements statements;
  private final Persona persona;
  private final RouteTable routes;
  private final Known known;
  private final Random random;
  private final Deque<String> queue = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final List<Visit> visits = new ArrayList<>();
  private final List<Answer> pages = new ArrayList<>();

  Crawl(Browser browser, Statements statements, Persona persona, RouteTable routes, Known known) {
    this.browser = browser;
    this.statements = statements;
    this.persona = persona;
    this.routes = routes;
    this.known = known;
    this.random = new Random(persona.address().hashCode());
  }

  /** Everything this persona got. */
  List<Visit> everywhere() {
    queue.add("/");
    routes.reading().forEach(row -> instances(row.path()).forEach(queue::add));
    while (!queue.isEmpty()) {
      visit(queue.poll());
    }
    packs();
    nonsense();
    return visits;
  }

  private void visit(String address) {
    if (!seen.add(address)) {
      return;
    }
    var path = address.split("\\?", 2)[0];
    var row = routes.of("GET", path);
    var route = row.map(RouteTable.Row::path).orElse("none");
    if (taken.merge(route, 1, Integer::sum) > PER_ROUTE && row.filter(Crawl::toACase).isEmpty()) {
      return;
    }
    statements.take();
    var answer = browser.get(address);
    var reply = reply(address, answer);
    keep("GET", route, reply, Optional.empty());
    answer.location().ifPresent(queue::add);
    if (reply.isHtml()) {
      pages.add(answer);
      links(answer);
    }
  }

  private void links(Answer answer) {
    var found = new ArrayList<String>();
    for (var link : answer.html().select("a[href^=/]")) {
      found.add(link.attr("href").split("#", 2)[0]);
    }
    java.util.Collections.shuffle(found, random);
    queue.addAll(found);
  }

  private static boolean toACase(RouteTable.Row row) {
    var route = row.path();
    return !row.audit().equals("none")
        && route.contains("{reference}")
        && ALL.containsAll(List.of(route.replaceAll("^[^{]*\\{|}[^{]*$", "").split("}[^{]*\\{")));
  }

  /**
   * The path with known values in the place of its variables, what leads nowhere last: of three
   * actions in one case nobody must miss one for ids that the other cases do not have.
   */
  private List<String> instances(String path) {
    var paths = List.of(path);
    while (paths.getFirst().contains("{")) {
      paths = paths.stream().flatMap(one -> filled(one).stream()).toList();
    }
    var shuffled = new ArrayList<>(paths);
    java.util.Collections.shuffle(shuffled, random);
    shuffled.sort(Comparator.comparing(one -> !Known.leadsSomewhere(one)));
    return shuffled;
  }

  private List<String> filled(String path) {
    var name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
    var values = new ArrayList<>(known.of(name, path));
    java.util.Collections.shuffle(values, random);
    return values.stream()
        .limit(ALL.contains(name) ? values.size() : OF_A_VARIABLE)
        .map(value -> path.replaceFirst("\\{" + name + "}", value))
        .toList();
  }

  /** Asks for each pack that is offered, notes the passphrase and fetches the document. */
  private void packs() {
    for (var page : List.copyOf(pages)) {
      for (var form : page.html().select("form[action$=/pack/downloads]")) {
        var asked = browser.submit(form, page, Map.of());
        note("POST", form.attr("action"), asked);
        var passphrasePage = browser.follow(asked);
        var passphrase = passphrasePage.html().expectFirst("#passphrase").text();
        var last = passphrasePage.html().select("main form").last();
        var document =
            browser.submit(java.util.Objects.requireNonNull(last), passphrasePage, Map.of());
        var path = asked.location().orElseThrow();
        keep(
            "POST",
            routes.of("POST", path).orElseThrow().path(),
            reply(path, document),
            Optional.of(passphrase));
      }
    }
  }

  /** Sends each form that asks for something, with answers that cannot be. */
  private void nonsense() {
    var sent = new HashSet<String>();
    for (var page : List.copyOf(pages)) {
      for (var form : page.html().select("main form[method=post]")) {
        var action = form.attr("action").isEmpty() ? page.path() : form.attr("action");
        var route = routes.of("POST", action).map(RouteTable.Row::path).orElse("none");
        if (asks(form) && sent.add(route + " " + action)) {
          note("POST", action, browser.submit(form, page, impossible(form)));
        }
      }
    }
  }

  private static boolean asks(Element form) {
    return !form.select("input[type=text], textarea, input[type=radio]").isEmpty();
  }

  private static Map<String, String> impossible(Element form) {
    var answers = new LinkedHashMap<String, String>();
    form.select("input[type=text], textarea")
        .forEach(control -> answers.put(control.attr("name"), "x".repeat(2_500)));
    form.select("input[type=radio]").forEach(control -> answers.put(control.attr("name"), ""));
    return answers;
  }

  private void note(String method, String path, Answer answer) {
    var route = routes.of(method, path).map(RouteTable.Row::path).orElse("none");
    keep(method, route, reply(path, answer), Optional.empty());
  }

  private void keep(String method, String route, Reply reply, Optional<String> passphrase) {
    visits.add(new Visit(persona, method, route, reply, passphrase, statements.take()));
  }

  private static Reply reply(String address, Answer answer) {
    return new Reply(
        address, answer.status(), answer.response().headers().map(), answer.response().body());
  }
}
