package org.serachub.web.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.content.Contents;
import org.serachub.decision.content.Parsed;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;

/** The controls with which the answer to one question is asked for, by the type of its field. */
public final class AnswerForm {
  private static final List<String> BOXES = List.of("day", "month", "year");

  private AnswerForm() {}

  /**
   * Reads only what the value says.
   *
   * @param prefix of the controls' names, where a form asks for several fields
   */
  public static Optional<Content> content(Form form, Field field, String prefix) {
    var parts = parts(form, field, prefix);
    return switch (Contents.parse(field, new org.serachub.decision.content.Typed(parts))) {
      case Parsed.Accepted(var content) -> Optional.of(content);
      case Parsed.Refused(var part, var message) -> refuse(form, prefix, part, message);
    };
  }

  /** The same, where it may be left empty. */
  public static Optional<Content> optionalContent(Form form, Field field, String prefix) {
    var empty =
        parts(form, field, prefix).values().stream()
            .flatMap(List::stream)
            .allMatch(String::isBlank);
    return empty ? Optional.empty() : content(form, field, prefix);
  }

  /** What was sent for a field, unchecked, by part. */
  public static Map<String, List<String>> parts(Form form, Field field, String prefix) {
    var parts = new LinkedHashMap<String, List<String>>();
    controls(field).forEach((part, control) -> parts.put(part, form.all(prefix + control)));
    if (parts.entrySet().stream()
        .anyMatch(part -> !part.getKey().equals("codes") && part.getValue().size() > 1)) {
      throw new HubProblem.Malformed("an answer was sent twice");
    }
    return parts;
  }

  private static Optional<Content> refuse(Form form, String prefix, String part, String message) {
    return BOXES.contains(part)
        ? form.refuse(prefix + "date", prefix + "date-" + part, message)
        : form.refuse(prefix + part, message);
  }

  /** The parts of a field's answer, each with the name of its control. */
  private static Map<String, String> controls(Field field) {
    return switch (field.type()) {
      case CHOICE, MULTI -> Map.of("codes", "codes");
      case DATE -> Map.of("day", "date-day", "month", "date-month", "year", "date-year");
      case ADDRESS -> Map.of("lines", "lines", "district", "district");
      case TEXT, LONG_TEXT, NAME, PHONE, EMAIL, IDENTIFIER -> Map.of("text", "text");
    };
  }

  /** The controls filled in with content. */
  public static Map<String, List<String>> filled(Content content, String prefix) {
    var answers = new LinkedHashMap<String, List<String>>();
    switch (content) {
      case Content.Text(var text) -> answers.put(prefix + "text", List.of(text));
      case Content.Chosen(var codes) -> answers.put(prefix + "codes", codes);
      case Content.Day(var date) -> {
        answers.put(prefix + "date-day", List.of("" + date.getDayOfMonth()));
        answers.put(prefix + "date-month", List.of("" + date.getMonthValue()));
        answers.put(prefix + "date-year", List.of("" + date.getYear()));
      }
      case Content.Address(var lines, var district) -> {
        answers.put(prefix + "lines", List.of(lines));
        answers.put(prefix + "district", List.of(district));
      }
    }
    return answers;
  }

  /** The choices of a field, as a form offers them. */
  public static List<Option> options(Field field) {
    return field.choices().stream()
        .map(choice -> new Option(choice.code(), choice.label()))
        .toList();
  }
}
