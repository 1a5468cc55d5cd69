package org.serachub.decision.content;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.serachub.decision.Choice;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.FieldType;

/** Checks what was typed for one field, and brings it into its stored shape. */
final class CheckTyped {
  private static final int LINE = 300;
  private static final int LONG = 2_000;
  private static final int LINES = 500;
  private static final int DISTRICT = 100;
  private static final int IDENTIFIER = 60;

  private final Field field;
  private final Typed typed;

  CheckTyped(Field field, Typed typed) {
    this.field = field;
    this.typed = typed;
  }

  Parsed check() {
    return switch (field.type()) {
      case TEXT, NAME -> text(LINE, false);
      case LONG_TEXT -> text(LONG, true);
      case IDENTIFIER -> text(IDENTIFIER, false);
      case PHONE -> matching("[0-9+(][0-9 ()+-]{4,29}", "Enter a phone number, like 07700 900 982");
      case EMAIL ->
          matching(
              "[^@\\s]{1,120}@[^@\\s.]+(\\.[^@\\s.]+)+",
              "Enter an e-mail address, like name@example.com");
      case DATE -> date();
      case CHOICE, MULTI -> chosen();
      case ADDRESS -> address();
    };
  }

  private Parsed text(int limit, boolean lines) {
    String text = tidy(typed.one("text"), lines);
    return problem(text, limit)
        .<Parsed>map(message -> new Parsed.Refused("text", message))
        .orElseGet(() -> new Parsed.Accepted(new Content.Text(text)));
  }

  private Parsed matching(String pattern, String message) {
    Parsed parsed = text(LINE, false);
    return parsed instanceof Parsed.Accepted(Content.Text(String text)) && !text.matches(pattern)
        ? new Parsed.Refused("text", message)
        : parsed;
  }

  private Optional<String> problem(String text, int limit) {
    if (text.isEmpty()) {
      return Optional.of("Enter an answer for “" + field.label() + "”");
    }
    if (!well(text)) {
      return Optional.of("“" + field.label() + "” contains characters that cannot be stored");
    }
    if (text.codePointCount(0, text.length()) > limit) {
      return Optional.of(
          "“" + field.label() + "” must be " + grouped(limit) + " characters or fewer");
    }
    return Optional.empty();
  }

  private static String grouped(int limit) {
    return String.format(Locale.UK, "%,d", limit);
  }

  /** One form for what looks the same: NFC, LF, no blanks at the ends. */
  private static String tidy(String text, boolean lines) {
    String folded = text.replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(lines ? folded : folded.replace('\n', ' '), Normalizer.Form.NFC)
        .strip();
  }

  private static boolean well(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                c < 0x20 && c != '\n' && c != '\t'
                    || c >= 0x7f && c < 0xa0
                    || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                    || c == 0xfffe
                    || c == 0xffff
                    || c >= 0x202a && c <= 0x202e
                    || c >= 0x2066 && c <= 0x2069);
  }

  private Parsed date() {
    List<String> parts = List.of("day", "month", "year");
    List<String> missing = parts.stream().filter(part -> typed.one(part).isBlank()).toList();
    if (!missing.isEmpty()) {
      String message =
          missing.size() == 3
              ? "Enter a date for “" + field.label() + "”"
              : "The date must include a " + String.join(" and a ", missing);
      return new Parsed.Refused(missing.getFirst(), message);
    }
    try {
      LocalDate date = LocalDate.of(number("year", 4), number("month", 2), number("day", 2));
      return date.getYear() < 1900 || date.getYear() > 2100
          ? new Parsed.Refused("year", "The year must be between 1900 and 2100")
          : new Parsed.Accepted(new Content.Day(date));
    } catch (DateTimeException | NumberFormatException e) {
      return new Parsed.Refused("day", "Enter a real date, like 27 3 1998");
    }
  }

  private int number(String part, int digits) {
    String text = typed.one(part).strip();
    if (!text.matches("[0-9]{1," + digits + "}")) {
      throw new NumberFormatException("not a number");
    }
    return Integer.parseInt(text);
  }

  private Parsed chosen() {
    Set<String> codes = new HashSet<>(typed.all("codes"));
    codes.removeIf(String::isBlank);
    List<String> known =
        field.choices().stream().map(Choice::code).filter(codes::contains).toList();
    if (known.isEmpty() || known.size() != codes.size()) {
      return new Parsed.Refused("codes", "Select an answer for “" + field.label() + "”");
    }
    if (field.type() == FieldType.CHOICE && known.size() > 1) {
      return new Parsed.Refused("codes", "Select one answer for “" + field.label() + "”");
    }
    return new Parsed.Accepted(new Content.Chosen(known));
  }

  private Parsed address() {
    String lines = tidy(typed.one("lines"), true);
    Optional<String> wrong = problem(lines, LINES);
    if (wrong.isPresent()) {
      return new Parsed.Refused("lines", wrong.get());
    }
    String district = tidy(typed.one("district"), false);
    if (district.isEmpty()) {
      return new Parsed.Refused("district", "Enter the council area of this address");
    }
    if (problem(district, DISTRICT).isPresent()) {
      return new Parsed.Refused("district", "Enter the council area, in 100 characters or fewer");
    }
    return new Parsed.Accepted(new Content.Address(lines, district));
  }
}
