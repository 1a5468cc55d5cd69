package org.serachub.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.serachub.testing.Browser;

/**
 * A form of one route, filled in so that as much of it as possible holds.
 *
 * @param texts the controls that take free text
 */
record Served(
    Browser browser, String route, String action, Map<String, String> fields, List<String> texts) {
  static Served of(Browser browser, String route, String action, Element form) {
    var fields = new LinkedHashMap<String, String>();
    for (var control : form.select("[name]")) {
      var name = control.attr("name");
      if (!name.isEmpty() && !fields.containsKey(name)) {
        fields.put(name, answer(control, name));
      }
    }
    var texts =
        form.select("textarea, input[type=text], input:not([type])").eachAttr("name").stream()
            .filter(name -> !name.matches(".*-(day|month|year)|starts|ends|minutes"))
            .toList();
    return new Served(browser, route, action, fields, texts);
  }

  /** The same fields under an id of their own, so that no form is taken for another. */
  Map<String, String> fresh() {
    var fresh = new LinkedHashMap<>(fields);
    fresh.put("form", UUID.randomUUID().toString());
    return fresh;
  }

  /** The same with one answer changed. */
  Map<String, String> with(String name, String value) {
    var changed = fresh();
    changed.put(name, value);
    return changed;
  }

  private static String answer(Element control, String name) {
    if (control.is("select")) {
      return control.select("option").eachAttr("value").stream()
          .filter(value -> !value.isEmpty())
          .findFirst()
          .orElse("");
    }
    if (!control.val().isEmpty()) {
      return control.val();
    }
    if (name.equals("conference-next-review-year")) {
      return "2027";
    }
    return switch (name.replaceFirst("^.*-", "")) {
      case "day" -> "9";
      case "month" -> "7";
      case "year" -> "2030";
      case "starts" -> "10:00";
      case "ends" -> "11:00";
      case "minutes" -> "20";
      case "link" -> "https://meet.example/room";
      case "email", "username" -> "nobody@example.org";
      default -> control.is("[type=hidden], button") ? "" : "Plain words";
    };
  }
}
