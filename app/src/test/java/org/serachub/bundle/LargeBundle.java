package org.serachub.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes a bundle of a given size out of the small one. */
final class LargeBundle {
  private static final int VALUES_IN_A_CASE = 50;
  private static final String LONG = "exploitation-observed";

  private LargeBundle() {}

  /** A fictional bundle with about that many values, 50 a case. */
  static byte[] of(int values) {
    return of(values / VALUES_IN_A_CASE, VALUES_IN_A_CASE);
  }

  /** A fictional bundle with so many cases more, and so many values in each. */
  static byte[] of(int many, int valuesInEach) {
    var values = many * valuesInEach;
    var text = new StringBuilder(SmallBundle.TEXT.length() + values * 120);
    var cases = SmallBundle.TEXT.indexOf("cases:\n") + "cases:\n".length();
    text.append(SmallBundle.TEXT, 0, cases);
    for (var one = 0; one < many; one++) {
      text.append(head(one));
      for (var value = 0; value < valuesInEach; value++) {
        text.append(
            "            - {field: %s, about: one, content: Seen %d of %d}\n"
                .formatted(value == 0 ? "identity-name" : LONG, value, one));
      }
    }
    return text.append(SmallBundle.TEXT.substring(cases)).toString().getBytes(UTF_8);
  }

  private static String head(int one) {
    return """
      - case: case-%d
        opened: today-9d 09:00
        subjects: [{subject: one, kind: survivor}]
        contributions:
          - custodian: police
            author: pat@police.example
            recorded: today-3d 10:15
            release: conference
            values:
    """
        .formatted(one);
  }
}
