package org.serachub.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.architecture.Routes.Route;
import org.serachub.testing.Browser;
import org.serachub.web.filter.SecurityHeaders;

/** Somebody with an account asks every route in ways that a browser does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OddRequestsTest {
  private static final String EVIL = "evil.example";
  private static final List<String> METHODS =
      List.of("OPTIONS", "TRACE", "CONNECT", "PUT", "DELETE", "PATCH", "PROPFIND", "get", "post");

  /** One in so many ways on each page; with 1, all of them. */
  private static final int TURNS = Integer.getInteger("odd.turns", 3);

  private static final List<Integer> LENGTHS = List.of(300, 2047, 2049, 4000, 5000, 70_000);

  /** Headers that elsewhere change what is answered; here they change nothing. */
  private static final List<Map<String, String>> IDLE =
      List.of(
          Map.of("Range", "bytes=0-9"),
          Map.of("Range", "bytes=9999999-"),
          Map.of("If-None-Match", "*"),
          Map.of("If-Match", "\"x\""),
          Map.of("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"),
          Map.of("If-Unmodified-Since", "Mon, 01 Jan 1990 00:00:00 GMT"),
          Map.of("X-HTTP-Method-Override", "DELETE", "X-Method-Override", "POST"),
          Map.of("X-Original-URL", "/oversight", "X-Rewrite-URL", "/oversight"),
          Map.of("Accept", "application/json"),
          Map.of("Accept-Language", "cy", "Accept-Charset", "utf-7"),
          Map.of("Origin", "https://" + EVIL, "X-Requested-With", "XMLHttpRequest"));

  private static final List<String> TYPES =
      List.of(
          "",
          "text/xml",
          "application/json",
          "application/xml; charset=utf-16",
          "multipart/form-data; boundary=x",
          "application/x-www-form-urlencoded2",
          "*/*",
          "form",
          "text/html; charset=no-such-charset");

  private People people;
  private Wire wire;
  private List<Page> pages = List.of();
  private Map<String, Served> forms = Map.of();

  /** A page of each GET route, with somebody who may open it. */
  private record Page(String route, String path, String who, Browser browser, int status) {}

  @BeforeAll
  void meetEveryRoute() {
    people = new People(Map.of());
    wire = new Wire(people.hub);
    var crawl = new Crawl(people.routes);
    people.browsers.values().forEach(crawl::walk);
    forms = crawl.forms();
    pages = people.routes.stream().filter(Route::reads).map(route -> page(route, crawl)).toList();
  }

  @AfterAll
  void close() {
    people.close();
  }

  @Test
  void mostRoutesAreAskedOnAPageThatIsThere() {
    var there = pages.stream().filter(page -> page.status() == 200).count();

    assertTrue(there * 3 > pages.size() * 2L, there + " of " + pages.size());
  }

  @Test
  void noOtherMethodIsAnswered() {
    var faults = new ArrayList<String>();
    for (var page : pages) {
      for (var method : METHODS) {
        var said = wire.send(method, page.path(), page.browser(), Map.of());
        if (said.status() / 100 != 4) {
          faults.add(method + " " + page.path() + ": " + said.status());
        }
        faults.addAll(headless(method + " " + page.path(), said));
      }
    }

    assertEquals(List.of(), faults);
  }

  @Test
  void headTellsNoMoreThanGet() {
    var faults = new ArrayList<String>();
    for (var page : pages) {
      var said = wire.send("HEAD", page.path(), page.browser(), Map.of());
      var got = wire.send("GET", page.path(), page.browser(), Map.of());
      if (said.status() != got.status() || !said.body().isEmpty()) {
        faults.add(page.path() + ": " + said.status() + " against " + got.status());
      }
      faults.addAll(headless("HEAD " + page.path(), said));
    }

    assertEquals(List.of(), faults);
  }

  @Test
  void noHeaderChangesWhatIsAnswered() {
    var faults = new ArrayList<String>();
    for (var page : pages) {
      var plain = wire.send("GET", page.path(), page.browser(), Map.of());
      for (var headers : turn(IDLE, pages.indexOf(page))) {
        var said = wire.send("GET", page.path(), page.browser(), headers);
        if (said.status() != plain.status()) {
          faults.add(page.path() + " " + headers + ": " + said.status() + ", " + plain.status());
        }
        if (said.status() == 404 && !masked(said.body()).equals(masked(plain.body()))) {
          faults.add(page.path() + " " + headers + ": another body");
        }
        if (said.head().toLowerCase(Locale.ROOT).contains("\r\naccess-control-")) {
          faults.add(page.path() + " " + headers + ": lets another site read");
        }
        faults.addAll(headless("GET " + page.path() + " " + headers, said));
      }
    }

    assertEquals(List.of(), faults);
  }

  /** Every page is asked in some of the ways, and in every way some pages of every part. */
  private static <T> List<T> turn(List<T> ways, int page) {
    return IntStream.range(0, ways.size())
        .filter(way -> (way + page) % TURNS == 0)
        .mapToObj(ways::get)
        .toList();
  }

  @Test
  void anotherHostIsRepeatedNowhere() {
    var faults = new ArrayList<String>();
    var told = people.browsers.values().stream().findFirst().orElseThrow();
    var nobody = new Browser(people.hub);
    for (var page : pages) {
      for (var browser : List.of(page.browser(), nobody)) {
        for (var headers :
            List.of(
                Map.of("Host", EVIL),
                Map.of("X-Forwarded-Host", EVIL, "X-Forwarded-Proto", "https"),
                Map.of("Forwarded", "host=" + EVIL + ";proto=https;for=1.2.3.4"))) {
          var said = wire.send("GET", page.path(), browser, headers);
          if ((said.head() + said.body()).contains(EVIL)) {
            faults.add(page.path() + " " + headers);
          }
        }
      }
    }

    assertEquals(List.of(), faults);
    assertTrue(wire.send("GET", "/", told, Map.of("Host", EVIL)).status() < 500);
    nobody.close();
  }

  @Test
  void noSecondSpellingOpensAPage() {
    var faults = new ArrayList<String>();
    var tried = 0;
    for (var page : pages) {
      if (page.status() != 200 || page.path().equals("/")) {
        continue;
      }
      for (var spelling : spellings(page.path()).entrySet()) {
        tried++;
        var said = wire.send("GET", spelling.getValue(), page.browser(), Map.of());
        if (said.status() / 100 != 4) {
          faults.add(spelling.getKey() + " " + spelling.getValue() + ": " + said.status());
        }
      }
    }

    assertEquals(List.of(), faults);
    assertTrue(tried > 300, "" + tried);
  }

  @Test
  void everyLengthOfAnAddressHasItsAnswer() {
    var faults = new ArrayList<String>();
    for (var page : pages) {
      for (var length : turn(LENGTHS, pages.indexOf(page))) {
        var path = page.path().replaceAll("\\?.*", "");
        for (var odd :
            List.of(path + "?q=" + "a".repeat(length), path + "/" + "a".repeat(length))) {
          var said = wire.send("GET", odd, page.browser(), Map.of());
          if (said.status() >= 500) {
            faults.add(page.path() + " " + length + ": " + said.status());
          }
          faults.addAll(headless(page.path() + " " + length, said));
        }
      }
    }

    assertEquals(List.of(), faults);
  }

  @Test
  void aFormOfAnotherContentTypeIsRefusedAndStoresNothing() {
    var tables = new Tables(people.hub.sql());
    var before = tables.state();
    var faults = new ArrayList<String>();
    for (var form : forms.values()) {
      if (form.route().startsWith("/sign-")) {
        continue;
      }
      for (var type : TYPES) {
        var body = Browser.encode(form.fresh());
        var said =
            wire.send("POST", form.action(), form.browser(), Map.of("Content-Type", type), body);
        if (said.status() / 100 != 4) {
          faults.add(form.route() + " `" + type + "`: " + said.status());
        }
        faults.addAll(headless(form.route() + " `" + type + "`", said));
      }
      for (var headers :
          List.of(
              Map.of("Content-Encoding", "gzip"),
              Map.of("Content-Length", "-1"),
              Map.of("Transfer-Encoding", "chunked, chunked"),
              Map.of("Expect", "something-else"))) {
        var all = new TreeMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        var said = wire.send("POST", form.action(), form.browser(), all, "a=" + UUID.randomUUID());
        if (said.status() / 100 != 4) {
          faults.add(form.route() + " " + headers + ": " + said.status());
        }
      }
    }

    assertEquals(List.of(), faults);
    assertEquals(before, tables.state());
    assertTrue(forms.size() > 20, "" + forms.size());
  }

  private Page page(Route route, Crawl crawl) {
    var who =
        people.browsers.entrySet().stream().filter(person -> may(route, person.getKey())).toList();
    for (var path : crawl.pages()) {
      if (crawl.route("GET", path.replaceFirst("\\?.*", "")).equals(java.util.Optional.of(route))) {
        for (var person : who) {
          if (person.getValue().get(path).status() == 200) {
            return new Page(route.path(), path, person.getKey(), person.getValue(), 200);
          }
        }
      }
    }
    var path = route.path().replaceAll("\\{[^}]*}", "77777777-7777-4777-8777-777777777777");
    var person = who.getFirst();
    return new Page(
        route.path(),
        path,
        person.getKey(),
        person.getValue(),
        person.getValue().get(path).status());
  }

  private static boolean may(Route route, String person) {
    return List.of("open", "signed-in").contains(route.who())
        || List.of(route.who().split(",")).contains(person.split(" ")[0]);
  }

  private static Map<String, String> spellings(String path) {
    var all = new LinkedHashMap<String, String>();
    var bare = path.replaceAll("\\?.*", "");
    all.put("two slashes", "/" + bare);
    all.put("a dot", "/." + bare);
    all.put("two dots", "/x/.." + bare);
    all.put("an escaped slash", "/" + bare.substring(1).replace("/", "%2f") + "%2f");
    all.put("an escaped letter", "/%" + Integer.toHexString(bare.charAt(1)) + bare.substring(2));
    all.put("a trailing slash", bare + "/");
    all.put("upper case", "/" + bare.substring(1, 2).toUpperCase(Locale.ROOT) + bare.substring(2));
    all.put("a session in it", bare + ";jsessionid=1");
    all.put("a backslash", "/\\" + bare.substring(1));
    all.put("a fragment", bare + "#x");
    all.put("a question twice", bare + "?a=1&a=2");
    all.put("an ending", bare + ".json");
    return all;
  }

  /** The headers that every answer carries and this one lacks. */
  private static List<String> headless(String what, Wire.Said said) {
    var faults = new ArrayList<String>();
    for (var header : SecurityHeaders.FIXED.keySet()) {
      if (!said.has(header)) {
        faults.add(what + ": " + said.status() + " lacks " + header);
      }
    }
    for (var header : List.of("Server", "ETag", "Last-Modified", "X-Powered-By", "Accept-Ranges")) {
      if (said.has(header)) {
        faults.add(what + ": " + said.status() + " has " + header);
      }
    }
    return faults;
  }

  private static String masked(String text) {
    return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "ID")
        .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "CSRF");
  }
}
