package org.serachub.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.serachub.testing.Browser;

/**
 * One thing to send.
 *
 * @param refused true if no form of the hub sends this, whatever the route
 */
record Bad(String what, String path, String body, Map<String, String> headers, boolean refused) {
  private static final List<String> ANSWERS =
      List.of(
          "",
          "no-such-choice",
          "\0",
          "bell \u0007",
          "turned \u202E round",
          "two\r\nlines",
          "0",
          "-1",
          "31",
          "13",
          "99999",
          "99999999999999999999",
          "letters",
          "' OR 1=1 --",
          "<script>alert(1)</script>",
          "https://elsewhere.example/",
          "77777777-7777-4777-8777-777777777777");

  /** What is wrong however the form is filled in. */
  static List<Bad> envelopes(Served form, String foreignToken) {
    var good = Browser.encode(form.fresh());
    var at = form.action();
    var all = new ArrayList<Bad>();
    all.add(bad("no token", at, without(form, "csrf")));
    all.add(bad("token of another", at, Browser.encode(form.with("csrf", foreignToken))));
    all.add(bad("token twice", at, good + "&csrf=x"));
    all.add(bad("no id", at, without(form, "form")));
    all.add(bad("an id that is none", at, Browser.encode(form.with("form", "x"))));
    all.add(bad("id twice", at, good + "&form=" + UUID.randomUUID()));
    all.add(bad("broken UTF-8", at, good + "&text=%FF%FE"));
    all.add(bad("broken escape", at, good + "&text=%ZZ"));
    all.add(bad("cut escape", at, good + "&text=%E"));
    all.add(bad("nothing", at, ""));
    all.add(bad("501 controls", at, good + "&a=1".repeat(501)));
    all.add(bad("10 MB", at, good + "&text=" + "a".repeat(10_000_000)));
    all.add(bad("query twice", at + "?a=1&a=2", good));
    all.add(bad("query not UTF-8", at + "?a=%FF", good));
    all.add(bad("long address", at + "?a=" + "a".repeat(3000), good));
    for (var type : List.of("text/plain", "application/json", "multipart/form-data; boundary=b")) {
      all.add(new Bad(type, at, good, Map.of("Content-Type", type), true));
    }
    all.add(new Bad("another site", at, good, Map.of("Origin", "https://elsewhere.example"), true));
    return all;
  }

  /** What is wrong with one answer, and might be right for another route. */
  static List<Bad> answers(Served form) {
    var all = new ArrayList<Bad>();
    var at = form.action();
    for (var name : form.fields().keySet()) {
      if (!name.equals("csrf") && !name.equals("form")) {
        all.add(maybe("no " + name, at, without(form, name)));
        var twice = Browser.encode(form.fresh()) + "&" + Browser.encode(Map.of(name, "again"));
        all.add(maybe(name + " twice", at, twice));
        for (var answer : ANSWERS) {
          all.add(maybe(name + " `" + answer + "`", at, Browser.encode(form.with(name, answer))));
        }
      }
    }
    all.add(bad("a control of no form", at, Browser.encode(form.with("colour", "blue"))));
    return all;
  }

  private static Bad bad(String what, String path, String body) {
    return new Bad(what, path, body, Map.of(), true);
  }

  private static Bad maybe(String what, String path, String body) {
    return new Bad(what, path, body, Map.of(), false);
  }

  private static String without(Served form, String name) {
    var fields = new LinkedHashMap<>(form.fresh());
    fields.remove(name);
    return Browser.encode(fields);
  }
}
