package org.serachub.decision.content;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.serachub.decision.Choice;
import org.serachub.decision.Content;
import org.serachub.decision.Field;

/** Takes content in and shows it. */
public final class Contents {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Contents() {}

  /** Checks what was typed for a field. */
  public static Parsed parse(Field field, Typed typed) {
    return new CheckTyped(field, typed).check();
  }

  /**
   * Checks words of a document: text, or codes, or one ISO date, or lines and district of an
   * address.
   */
  public static Parsed parse(Field field, List<String> words) {
    String first = words.isEmpty() ? "" : words.getFirst();
    return switch (field.type()) {
      case CHOICE, MULTI -> parse(field, Typed.codes(words));
      case DATE -> parse(field, isoDate(first));
      case ADDRESS -> parse(field, Typed.address(first, words.size() > 1 ? words.get(1) : ""));
      default -> parse(field, Typed.text(first));
    };
  }

  private static Typed isoDate(String text) {
    String[] parts = text.split("-", -1);
    return parts.length == 3
        ? Typed.date(parts[2], parts[1], parts[0])
        : Typed.date(text.isBlank() ? "" : "?", "", "");
  }

  /** What a reader sees at SHOWN. A choice that has left its list shows its code. */
  public static String display(Field field, Content content) {
    return switch (content) {
      case Content.Text(String text) -> text;
      case Content.Day(LocalDate date) -> DATE.format(date);
      case Content.Chosen(List<String> codes) ->
          codes.stream().map(code -> label(field, code)).collect(Collectors.joining("; "));
      case Content.Address(String lines, String district) ->
          lines.contains(district) ? lines : lines + "\n" + district;
    };
  }

  private static String label(Field field, String code) {
    return field.choices().stream()
        .filter(choice -> choice.code().equals(code))
        .map(Choice::label)
        .findFirst()
        .orElse(code);
  }
}
