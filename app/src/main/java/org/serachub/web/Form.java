package org.serachub.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A form somebody sent back. Each reader takes one control; what is wrong with an answer becomes a
 * {@link FieldError} and the reader's result is empty. When all controls are read, {@link #valid()}
 * says whether to act or to show the form again with {@link #typed()}.
 *
 * <p>Not for use by several threads. {@code what} names the answer within a sentence, such as
 * {@code the date of the visit}.
 */
public final class Form {
  private static final Pattern SENTENCE = Pattern.compile("\\S\\s+\\S");

  private final Map<String, List<String>> values;
  private final List<FieldError> errors = new ArrayList<>();
  private final Set<String> read = new HashSet<>();
  private final UUID id;
  private final String path;

  Form(Map<String, List<String>> values) {
    this(values, new UUID(0, 0), "/");
  }

  private Form(Map<String, List<String>> values, UUID id, String path) {
    this.values = values;
    this.id = id;
    this.path = path;
  }

  /** The same form, not yet read, as served with an id and sent to a path. */
  Form served(UUID withId, String at) {
    return new Form(values, withId, at);
  }

  /** The id the page gave this form. */
  public UUID id() {
    return id;
  }

  /** Where it was sent. */
  public String path() {
    return path;
  }

  /** The value of a hidden control or of the button pressed; empty text if there is none. */
  public String hidden(String name) {
    return only(name);
  }

  /** Every value sent for a control, for a caller that checks them itself. */
  public List<String> all(String name) {
    read.add(name);
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** One line that must be answered, at most {@code most} characters. */
  public Optional<String> text(String name, String what, int most) {
    return required(name, what, line(name, what, most));
  }

  /** One line that may be left empty. */
  public Optional<String> optionalText(String name, String what, int most) {
    return line(name, what, most);
  }

  /** Lines that must be answered, at most {@code most} characters in all. */
  public Optional<String> longText(String name, String what, int most) {
    return required(name, what, lines(name, what, most));
  }

  /** Lines that may be left empty. */
  public Optional<String> optionalLongText(String name, String what, int most) {
    return lines(name, what, most);
  }

  /** One of a list of codes; a code that was not offered is refused. */
  public Optional<String> choice(String name, String what, List<Option> offered) {
    var code = only(name);
    if (code.isEmpty()) {
      return refuse(name, "Select " + what);
    }
    return Optional.of(offered(code, offered));
  }

  /** One of a list, or nothing. */
  public Optional<String> optionalChoice(String name, List<Option> offered) {
    var code = only(name);
    return code.isEmpty() ? Optional.empty() : Optional.of(offered(code, offered));
  }

  /** Any of a list of codes, in the order of the list; empty if none is ticked. */
  public List<String> any(String name, List<Option> offered) {
    read.add(name);
    var ticked = new HashSet<String>();
    for (var code : values.getOrDefault(name, List.of())) {
      if (!ticked.add(offered(code, offered))) {
        throw new HubProblem.Malformed("an answer was sent twice");
      }
    }
    return offered.stream().map(Option::code).filter(ticked::contains).toList();
  }

  /** At least one of a list of codes, in the order of the list. */
  public List<String> some(String name, String what, List<Option> offered) {
    var ticked = any(name, offered);
    if (ticked.isEmpty()) {
      refuse(name, "Select " + what);
    }
    return ticked;
  }

  /** True if a single box is ticked. */
  public boolean ticked(String name) {
    return switch (only(name)) {
      case "" -> false;
      case "yes" -> true;
      default -> throw new HubProblem.Malformed("not an answer of a box");
    };
  }

  /** A date that must be given, in three boxes {@code name-day}, {@code -month}, {@code -year}. */
  public Optional<LocalDate> date(String name, String what) {
    var boxes = boxes(name);
    if (boxes.stream().allMatch(String::isEmpty)) {
      return refuse(name, name + "-day", "Enter " + what);
    }
    return date(name, what, boxes);
  }

  /** A date that may be left empty. */
  public Optional<LocalDate> optionalDate(String name, String what) {
    var boxes = boxes(name);
    return boxes.stream().allMatch(String::isEmpty) ? Optional.empty() : date(name, what, boxes);
  }

  /** An answer read by {@code reader}, which throws IllegalArgumentException for a wrong one. */
  public <T> Optional<T> parsed(String name, String message, Function<String, T> reader) {
    var text = only(name).strip();
    try {
      return text.isEmpty() ? refuse(name, message) : Optional.of(reader.apply(text));
    } catch (IllegalArgumentException e) {
      return refuse(name, message);
    }
  }

  /** Adds an error that only the caller can find. Always empty, for use as a reader's result. */
  public <T> Optional<T> refuse(String name, String message) {
    return refuse(name, name, message);
  }

  /** The same for one box of several, which the error summary links to. */
  public <T> Optional<T> refuse(String name, String anchor, String message) {
    errors.add(new FieldError(name, anchor, message));
    return Optional.empty();
  }

  /**
   * True if every answer can be acted on.
   *
   * @throws HubProblem.Malformed if something was sent that no control of the form sends
   */
  public boolean valid() {
    read.add(Forms.ID);
    read.add(org.serachub.account.Csrf.FIELD);
    if (!read.containsAll(values.keySet())) {
      throw new HubProblem.Malformed("a form with a control that is not on it");
    }
    return errors.isEmpty();
  }

  /** What was typed and what is wrong with it, for showing the form again. */
  public Typed typed() {
    return new Typed(values, errors);
  }

  /**
   * What was written in sentences, in the order of the form, for a page that could not save it.
   * Nothing of a form that asks for a password.
   */
  List<String> sentences() {
    if (values.containsKey("password")) {
      return List.of();
    }
    return values.values().stream()
        .flatMap(List::stream)
        .map(String::strip)
        .filter(text -> SENTENCE.matcher(text).find())
        .toList();
  }

  @Override
  public String toString() {
    return "[form]";
  }

  private String only(String name) {
    read.add(name);
    var all = values.getOrDefault(name, List.of(""));
    if (all.size() > 1) {
      throw new HubProblem.Malformed("an answer was sent twice");
    }
    return all.getFirst();
  }

  private Optional<String> required(String name, String what, Optional<String> answer) {
    return answer.isEmpty() && errors.stream().noneMatch(error -> error.name().equals(name))
        ? refuse(name, "Enter " + what)
        : answer;
  }

  private Optional<String> line(String name, String what, int most) {
    var answer = lines(name, what, most);
    if (answer.filter(text -> text.indexOf('\n') >= 0).isPresent()) {
      return refuse(name, Words.sentence(what) + " must be on one line");
    }
    return answer;
  }

  private Optional<String> lines(String name, String what, int most) {
    var text = Normalizer.normalize(only(name), Normalizer.Form.NFC);
    text = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.codePoints().anyMatch(Form::unprintable)) {
      return refuse(name, Words.sentence(what) + " has a character that cannot be kept");
    }
    if (text.length() > most) {
      var limit = String.format(java.util.Locale.UK, "%,d", most);
      return refuse(name, Words.sentence(what) + " must be " + limit + " characters or fewer");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Control characters, and the marks that make text read otherwise than it is stored. */
  private static boolean unprintable(int point) {
    return (Character.getType(point) == Character.CONTROL && point != '\n' && point != '\t')
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || Character.getType(point) == Character.SURROGATE;
  }

  private static String offered(String code, List<Option> offered) {
    if (offered.stream().noneMatch(option -> option.code().equals(code))) {
      throw new HubProblem.Malformed("a choice that was not offered");
    }
    return code;
  }

  private List<String> boxes(String name) {
    return List.of(
        only(name + "-day").strip(), only(name + "-month").strip(), only(name + "-year").strip());
  }

  private Optional<LocalDate> date(String name, String what, List<String> boxes) {
    var parts = List.of("day", "month", "year");
    for (var i = 0; i < 3; i++) {
      if (boxes.get(i).isEmpty()) {
        var message = Words.sentence(what) + " must include a " + parts.get(i);
        return refuse(name, name + "-" + parts.get(i), message);
      }
    }
    var year = number(boxes.get(2));
    try {
      if (year < 1900 || year > 2100) {
        return refuse(
            name, name + "-year", Words.sentence(what) + " must have a year of four figures");
      }
      return Optional.of(LocalDate.of(year, month(boxes.get(1)), number(boxes.get(0))));
    } catch (DateTimeException e) {
      return refuse(name, name + "-day", Words.sentence(what) + " must be a real date");
    }
  }

  private static int number(String box) {
    return box.matches("[0-9]{1,4}") ? Integer.parseInt(box) : -1;
  }

  private static int month(String box) {
    var months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
    for (var i = 0; i < months.length; i++) {
      if (box.length() >= 3 && box.toLowerCase(java.util.Locale.UK).startsWith(months[i])) {
        return i + 1;
      }
    }
    return number(box);
  }
}
