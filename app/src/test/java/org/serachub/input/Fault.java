package org.serachub.input;

import java.util.Optional;
import java.util.regex.Pattern;
import org.serachub.testing.Browser.Answer;

/** What is wrong with an answer, whatever was asked. */
final class Fault {
  private static final Pattern INSIDE =
      Pattern.compile(
          "(java|jakarta|io\\.micronaut|org\\.serachub|org\\.mariadb|com\\.mysql)\\.[\\w.]+"
              + "|\\.java:\\d|SQLSTATE|SQLException|NullPointer|Exception\\b"
              + "|\\b(SELECT|INSERT|UPDATE|DELETE)\\b.{1,80}\\b(FROM|INTO|SET)\\b"
              + "|audit_event|field_value|case_file");

  private Fault() {}

  /** Empty if {@code answer} is one that a page could deserve. */
  static Optional<String> of(Answer answer) {
    if (answer.status() >= 500) {
      return Optional.of("status " + answer.status());
    }
    if (answer.status() >= 400) {
      var inside = INSIDE.matcher(answer.text());
      if (inside.find()) {
        return Optional.of("tells `" + inside.group() + "`");
      }
    }
    return Optional.empty();
  }
}
