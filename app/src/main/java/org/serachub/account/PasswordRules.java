package org.serachub.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may not be a password (NIST SP 800-63B section 5.1.1.2): too short, among the first that are
 * tried, or the account's own name. Nothing is asked of its characters.
 */
final class PasswordRules {
  /** In characters, as people count them. */
  static final int SHORTEST = 12;

  private static final Set<String> WORDS =
      Set.of(
          "password",
          "passwort",
          "passphrase",
          "letmein",
          "letmeinplease",
          "welcome",
          "iloveyou",
          "qwerty",
          "qwertyuiop",
          "qwertyui",
          "asdfghjkl",
          "zxcvbnm",
          "admin",
          "administrator",
          "changeme",
          "secret",
          "monkey",
          "dragon",
          "football",
          "liverpool",
          "arsenal",
          "chelsea",
          "princess",
          "sunshine",
          "superman",
          "trustno",
          "abc",
          "abcd",
          "abcdef",
          "abcdefgh",
          "test",
          "default",
          "login",
          "computer",
          "internet",
          "summer",
          "winter",
          "autumn",
          "spring",
          "christmas",
          "london",
          "england",
          "serac",
          "serachub",
          "conference");
  private static final String RUNS =
      "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm"
          + " 09876543210987654321 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc4rfv5tgb6yhn";

  private PasswordRules() {}

  /** Why {@code password} may not be that of {@code address}, as a sentence without a full stop. */
  static Optional<String> objection(String password, String address) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("Password must be " + SHORTEST + " characters or more");
    }
    if (length > Passwords.LONGEST) {
      return Optional.of("Password must be " + Passwords.LONGEST + " characters or fewer");
    }
    var plain = password.toLowerCase(Locale.ROOT);
    if (plain.contains(address) || letters(plain).equals(letters(address.split("@", 2)[0]))) {
      return Optional.of("Password must not be your e-mail address");
    }
    return common(plain)
        ? Optional.of("Password is one of the most common. Choose another")
        : Optional.empty();
  }

  /**
   * A word everybody tries, however often repeated or decorated with digits; a run; few letters.
   */
  private static boolean common(String plain) {
    return plain.codePoints().distinct().count() < 5
        || RUNS.contains(unrepeated(plain))
        || WORDS.contains(unrepeated(letters(plain)));
  }

  /** The letters, also where a digit or sign stands for one, without what is put around a word. */
  private static String letters(String text) {
    return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
        .replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('@', 'a')
        .replace('$', 's')
        .replaceAll("[^\\p{L}]", "");
  }

  /** The part that {@code text} repeats, or all of it. */
  private static String unrepeated(String text) {
    for (var size = 1; size <= text.length() / 2; size++) {
      if (text.length() % size == 0
          && text.substring(0, size).repeat(text.length() / size).equals(text)) {
        return text.substring(0, size);
      }
    }
    return text;
  }
}
