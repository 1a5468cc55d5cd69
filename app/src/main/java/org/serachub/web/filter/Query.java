package org.serachub.web.filter;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.serachub.web.HubProblem;

/** What may stand behind the question mark of an address: each name once, in clean UTF-8. */
final class Query {
  private Query() {}

  /**
   * @throws HubProblem.Malformed if a name stands twice, an escape is broken, or a text is not
   *     UTF-8
   */
  static void refuseUnlessPlain(String query) {
    var names = new HashSet<String>();
    for (var pair : query.split("&", -1)) {
      var name = decoded(pair.split("=", 2)[0]);
      decoded(pair);
      if (!name.isEmpty() && !names.add(name)) {
        throw new HubProblem.Malformed("a parameter was sent twice");
      }
    }
  }

  private static String decoded(String text) {
    try {
      var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (decoded.indexOf('\uFFFD') >= 0 || decoded.indexOf('\0') >= 0) {
        throw new HubProblem.Malformed("a parameter is not clean UTF-8");
      }
      return decoded;
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Malformed("broken escape in a parameter");
    }
  }
}
