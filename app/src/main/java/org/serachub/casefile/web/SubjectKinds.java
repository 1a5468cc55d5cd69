package org.serachub.casefile.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.Term;
import org.serachub.web.FieldError;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.Words;

/** The kinds of subject, as a form offers them. */
final class SubjectKinds {
  private SubjectKinds() {}

  /** What can be added to a case. */
  static List<Option> all(String survivor) {
    return Stream.of(SubjectKind.values()).map(kind -> option(kind, survivor)).toList();
  }

  /**
   * The kind that an address or a form names.
   *
   * @throws HubProblem.Malformed if it is not offered
   */
  static Optional<SubjectKind> of(Optional<String> word, List<Option> offered) {
    var asked = word.filter(text -> !text.isEmpty());
    if (asked.isPresent() && offered.stream().map(Option::code).noneMatch(asked.get()::equals)) {
      throw new HubProblem.Malformed("not a kind of subject");
    }
    return asked.map(text -> Term.of(SubjectKind.class, text));
  }

  /** What is wrong if the page was asked for with no kind chosen. */
  static Typed missing(Optional<SubjectKind> chosen, Optional<String> asked) {
    return chosen.isEmpty() && asked.isPresent()
        ? Typed.EMPTY.with(new FieldError("kind", "Select who or what it is about"))
        : Typed.EMPTY;
  }

  private static Option option(SubjectKind kind, String survivor) {
    return switch (kind) {
      case SURVIVOR ->
          new Option(kind.word(), Words.of(kind, survivor), "A person who may be exploited");
      case CHILD -> new Option(kind.word(), Words.of(kind, survivor), "A child who may be at risk");
      case PREMISES -> new Option(kind.word(), Words.of(kind, survivor), "A home or other place");
      case ALLEGED_PERPETRATOR, OTHER_PERSON, BUSINESS ->
          new Option(kind.word(), Words.of(kind, survivor));
    };
  }
}
