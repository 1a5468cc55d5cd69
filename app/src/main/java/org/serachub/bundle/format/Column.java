package org.serachub.bundle.format;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.serachub.decision.ConsentState;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.Term;

/**
 * A column of a sheet.
 *
 * @param name what its first row calls it, which is the bundle's key
 * @param needed whether the sheet must have it
 */
record Column(String name, Form form, boolean needed) {
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+?(?: *;.*)?");

  /** How its cells are read. */
  enum Form {
    TEXT,
    LIST,
    FLAG,
    DATE(SheetDates::looksLikeOne),
    MOMENT(SheetDates::looksLikeOne),
    PERSON(text -> ADDRESS.matcher(text).matches()),
    SECTOR(Sector.class),
    ROLE(Role.class),
    STAGE(Stage.class),
    SUBJECT(SubjectKind.class),
    STATE(ConsentState.class),
    RELEASE(Release.class),
    HANDLING(HandlingCode.class),
    KIND(Kind.class);

    private final boolean known;
    private final boolean word;
    private final Predicate<String> fits;

    Form() {
      this(false, false, _ -> true);
    }

    Form(Predicate<String> fits) {
      this(true, false, fits);
    }

    <E extends Enum<E> & Term> Form(Class<E> terms) {
      this(true, true, words(terms)::contains);
    }

    Form(boolean known, boolean word, Predicate<String> fits) {
      this.known = known;
      this.word = word;
      this.fits = fits;
    }

    private static <E extends Enum<E> & Term> List<String> words(Class<E> terms) {
      return Stream.of(terms.getEnumConstants()).map(Term::word).toList();
    }

    /** True if it can be told from a cell whether it stands in the right column. */
    boolean recognises() {
      return known;
    }

    /** True if the cell holds one of a closed list of words. */
    boolean isWord() {
      return word;
    }

    /** True if the text may stand in such a column. */
    boolean fits(String text) {
      return fits.test(word ? asWord(text) : text);
    }
  }

  /** {@code Adult social care} is {@code adult-social-care}. */
  static String asWord(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** {@code name}, {@code name:FORM}, with an asterisk if it is needed. */
  static Column of(String text) {
    var needed = text.endsWith("*");
    var parts = (needed ? text.substring(0, text.length() - 1) : text).split(":", 2);
    var form = parts.length == 2 ? Form.valueOf(parts[1].toUpperCase(Locale.ROOT)) : Form.TEXT;
    return new Column(parts[0], form, needed);
  }

  /** True if a first row that says {@code text} means this one: case and blanks do not count. */
  boolean isCalled(String text) {
    return plain(text).equals(plain(name));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
