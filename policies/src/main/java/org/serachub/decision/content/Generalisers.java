package org.serachub.decision.content;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.serachub.decision.Choice;
import org.serachub.decision.Content;
import org.serachub.decision.FieldType;
import org.serachub.decision.Generaliser;

/** The general forms that PARTIAL can show. Free text, phones and identifiers have none. */
public final class Generalisers {
  /** The names a catalogue may use. */
  public static final List<String> NAMES = List.of("age-band", "district", "group", "month");

  /** Stands where a content has no general form, such as a choice that has left its list. */
  static final String UNKNOWN = "Not known";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private Generalisers() {}

  /** The general form of that name for a field of that type, if it makes sense there. */
  public static Optional<Generaliser> of(String name, FieldType type, List<Choice> choices) {
    boolean fits =
        switch (name) {
          case "age-band", "month" -> type == FieldType.DATE;
          case "district" -> type == FieldType.ADDRESS;
          case "group" -> grouped(type, choices);
          default -> false;
        };
    return fits ? Optional.of(new Named(name, form(name, choices))) : Optional.empty();
  }

  private static BiFunction<Content, LocalDate, String> form(String name, List<Choice> choices) {
    return switch (name) {
      case "age-band" -> Generalisers::ageBand;
      case "month" -> Generalisers::month;
      case "district" -> Generalisers::district;
      default -> (content, today) -> groups(content, choices);
    };
  }

  private static boolean grouped(FieldType type, List<Choice> choices) {
    return (type == FieldType.CHOICE || type == FieldType.MULTI)
        && !choices.isEmpty()
        && choices.stream().noneMatch(choice -> choice.group().isBlank());
  }

  private record Named(String name, BiFunction<Content, LocalDate, String> form)
      implements Generaliser {
    @Override
    public String generalise(Content content, LocalDate today) {
      return form.apply(content, today);
    }
  }

  private static String ageBand(Content content, LocalDate today) {
    if (!(content instanceof Content.Day(LocalDate born)) || born.isAfter(today)) {
      return UNKNOWN;
    }
    int age = Period.between(born, today).getYears();
    if (age < 16) {
      return "Under 16";
    }
    if (age < 18) {
      return "16 to 17";
    }
    if (age < 25) {
      return "18 to 24";
    }
    if (age < 35) {
      return "25 to 34";
    }
    if (age < 50) {
      return "35 to 49";
    }
    return age < 65 ? "50 to 64" : "65 or over";
  }

  private static String month(Content content, LocalDate today) {
    return content instanceof Content.Day(LocalDate date) ? MONTH.format(date) : UNKNOWN;
  }

  private static String district(Content content, LocalDate today) {
    return content instanceof Content.Address(String lines, String district) && !district.isBlank()
        ? district
        : UNKNOWN;
  }

  private static String groups(Content content, List<Choice> choices) {
    if (!(content instanceof Content.Chosen(List<String> codes))) {
      return UNKNOWN;
    }
    String groups =
        choices.stream()
            .filter(choice -> codes.contains(choice.code()))
            .map(Choice::group)
            .distinct()
            .collect(Collectors.joining("; "));
    return groups.isEmpty() ? UNKNOWN : groups;
  }
}
