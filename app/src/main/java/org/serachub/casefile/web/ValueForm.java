package org.serachub.casefile.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.Term;
import org.serachub.decision.content.Contents;
import org.serachub.decision.content.Parsed;
import org.serachub.disclosure.ValueView;
import org.serachub.web.FieldError;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.Words;
import org.serachub.web.cases.ValueOptions;

/** The controls with which one value is asked for, by the type of its field. */
final class ValueForm {
  static final List<Option> KINDS = ValueOptions.KINDS;

  static final List<Option> RELEASES =
      List.of(
          new Option(
              "private", Words.of(Release.PRIVATE), "Nobody outside your agency sees it, ever"),
          new Option(
              "research",
              Words.of(Release.RESEARCH),
              "Agencies that are invited may use it to find what they hold. It is in no pack"),
          new Option(
              "conference",
              Words.of(Release.CONFERENCE),
              "It may be in the packs of agencies that are allowed to see it"));

  static final List<Option> HANDLING = ValueOptions.HANDLING;

  private static final List<String> BOXES = List.of("day", "month", "year");

  private ValueForm() {}

  /** How a value is to be kept, as chosen on the form. */
  record Chosen(Content content, Release release, HandlingCode handling, Kind kind) {}

  /**
   * Reads the controls. Empty if an answer is wrong, which the form then knows.
   *
   * @param police only the police set handling codes
   */
  static Optional<Chosen> read(Form form, Field field, boolean police) {
    var content = content(form, field, "");
    return marks(form, police)
        .map(
            marks ->
                new Chosen(content.orElseThrow(), marks.release(), marks.handling(), marks.kind()));
  }

  /** How a value is to be kept, whatever it says. */
  record Marks(Release release, HandlingCode handling, Kind kind) {}

  /** Reads how it is to be kept, and leaves what it says unchecked. */
  static Optional<Marks> marks(Form form, Field field, boolean police) {
    parts(form, field, "");
    return marks(form, police);
  }

  private static Optional<Marks> marks(Form form, boolean police) {
    var kind = form.choice("kind", "what sort of statement this is", KINDS);
    var release = form.choice("release", "how far this may go", RELEASES);
    var handling =
        police ? form.choice("handling", "a handling code", HANDLING) : Optional.of("none");
    if (!form.valid()) {
      return Optional.empty();
    }
    return Optional.of(
        new Marks(
            Term.of(Release.class, release.orElseThrow()),
            Term.of(HandlingCode.class, handling.orElseThrow()),
            Term.of(Kind.class, kind.orElseThrow())));
  }

  /**
   * Reads only what the value says.
   *
   * @param prefix of the controls' names, where a form asks for several fields
   */
  static Optional<Content> content(Form form, Field field, String prefix) {
    var parts = parts(form, field, prefix);
    return switch (Contents.parse(field, new org.serachub.decision.content.Typed(parts))) {
      case Parsed.Accepted(var content) -> Optional.of(content);
      case Parsed.Refused(var part, var message) -> refuse(form, prefix, part, message);
    };
  }

  /** The same, where it may be left empty. */
  static Optional<Content> optionalContent(Form form, Field field, String prefix) {
    var empty =
        parts(form, field, prefix).values().stream()
            .flatMap(List::stream)
            .allMatch(String::isBlank);
    return empty ? Optional.empty() : content(form, field, prefix);
  }

  private static Map<String, List<String>> parts(Form form, Field field, String prefix) {
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

  /** The form filled in with a value that is to be corrected. */
  static Typed filled(ValueView.Source source) {
    var answers = new LinkedHashMap<String, List<String>>();
    switch (source.content()) {
      case Content.Text(var text) -> answers.put("text", List.of(text));
      case Content.Chosen(var codes) -> answers.put("codes", codes);
      case Content.Day(var date) -> {
        answers.put("date-day", List.of("" + date.getDayOfMonth()));
        answers.put("date-month", List.of("" + date.getMonthValue()));
        answers.put("date-year", List.of("" + date.getYear()));
      }
      case Content.Address(var lines, var district) -> {
        answers.put("lines", List.of(lines));
        answers.put("district", List.of(district));
      }
    }
    answers.put("kind", List.of(source.kind().word()));
    answers.put("release", List.of(source.release().word()));
    return new Typed(answers, new ArrayList<FieldError>());
  }

  /** The choices of a field, as a form offers them. */
  static List<Option> options(Field field) {
    return field.choices().stream()
        .map(choice -> new Option(choice.code(), choice.label()))
        .toList();
  }
}
