package org.serachub.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form it is kept and compared in.
 *
 * <p>Printable ASCII only: the database's collation treats many other texts as equal, and a name
 * that can be spelled in several ways can be guessed at once for each spelling.
 */
public record Address(String text) {
  /** RFC 5321 section 4.5.3.1.3 allows a path of 256 octets, brackets included. */
  static final int LONGEST = 254;

  private static final Pattern FORM = Pattern.compile("[!-?A-~]+@[a-z0-9.-]+\\.[a-z0-9-]+");

  /** The address that was typed, or nothing if it is none. */
  public static Optional<Address> of(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    return text.length() <= LONGEST && FORM.matcher(text).matches()
        ? Optional.of(new Address(text))
        : Optional.empty();
  }
}
