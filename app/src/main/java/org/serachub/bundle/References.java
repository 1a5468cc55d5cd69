package org.serachub.bundle;

import org.serachub.platform.Ids;

/** Random references of cases, such as {@code 7KQ3-9F2D}. */
final class References {
  /** Neither I nor O, 0 nor 1: these are mistaken for one another. */
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private References() {}

  static String fresh(Ids ids) {
    var text = new StringBuilder();
    for (var each : ids.bytes(8)) {
      text.append(text.length() == 4 ? "-" : "").append(SIGNS.charAt(each & 31));
    }
    return text.toString();
  }
}
