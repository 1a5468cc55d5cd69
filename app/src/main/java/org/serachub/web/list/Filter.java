package org.serachub.web.list;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.serachub.web.CivilTime;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;

/** One control that narrows a list. Its name is the parameter of the address. */
public sealed interface Filter {
  /** The parameter of the address, and the id of the control. */
  String name();

  /** What stands above the control. */
  String label();

  /**
   * Reads what stands in the address.
   *
   * @param text not empty
   * @throws HubProblem.Malformed if no page of ours can have sent it
   */
  Read read(String text);

  /** What a filter makes of an answer. */
  sealed interface Read {
    /**
     * An answer to narrow by.
     *
     * @param value in its one form
     * @param words as the tag says it
     */
    record Answer(String value, String words) implements Read {}

    /**
     * An answer that cannot be.
     *
     * @param message a sentence without a full stop that says how to put it right
     */
    record Mistake(String message) implements Read {}
  }

  /**
   * One of a list.
   *
   * @param empty what stands there when the list is not narrowed, such as "Anybody"
   */
  record Choice(String name, String label, List<Option> options, String empty) implements Filter {
    /** Copies the list. */
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public Read read(String text) {
      return options.stream()
          .filter(option -> option.code().equals(text))
          .findFirst()
          .map(option -> new Read.Answer(text, label + ": " + option.label()))
          .orElseThrow(() -> new HubProblem.Malformed("a choice that was not offered"));
    }
  }

  /**
   * One line that must look a certain way, such as a reference.
   *
   * @param form makes the one form out of what was typed, such as upper case
   * @param pattern of that form
   * @param mistake what to say when it does not fit
   */
  record Text(
      String name,
      String label,
      String hint,
      UnaryOperator<String> form,
      Pattern pattern,
      String mistake)
      implements Filter {
    @Override
    public Read read(String text) {
      var value = form.apply(text);
      return pattern.matcher(value).matches()
          ? new Read.Answer(value, label + ": " + value)
          : new Read.Mistake(mistake);
    }
  }

  /** A day in one box, written as people write it. Its value is ISO 8601. */
  record Day(String name, String label) implements Filter {
    @Override
    public Read read(String text) {
      return Optional.of(text)
          .flatMap(WrittenDay::read)
          .<Read>map(day -> new Read.Answer(day.toString(), label + ": " + CivilTime.day(day)))
          .orElseGet(() -> new Read.Mistake(label + " must be a real date, like 27 3 2026"));
    }
  }
}
