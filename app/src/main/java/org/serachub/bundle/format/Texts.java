package org.serachub.bundle.format;

import java.util.Optional;

/** What text may hold. */
final class Texts {
  private Texts() {}

  /** What is wrong with a text, if anything; never a part of it. */
  static Optional<String> wrongWith(String text, int most, boolean lines) {
    if (text.codePointCount(0, text.length()) > most) {
      return Optional.of("is longer than " + most + " characters");
    }
    if (!lines && text.indexOf('\n') >= 0) {
      return Optional.of("is one line");
    }
    return text.codePoints().allMatch(Texts::plain)
        ? Optional.empty()
        : Optional.of("holds a control character, or one with no agreed meaning");
  }

  /** Private-use characters and half surrogates mean nothing; direction marks hide what is read. */
  private static boolean plain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      case Character.FORMAT -> c == 0x200C || c == 0x200D;
      default -> true;
    };
  }
}
