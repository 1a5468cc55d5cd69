package org.serachub.casefile.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.Term;
import org.serachub.disclosure.ValueView;
import org.serachub.web.FieldError;
import org.serachub.web.Form;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.Words;
import org.serachub.web.cases.AnswerForm;
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

  private ValueForm() {}

  /** How a value is to be kept, as chosen on the form. */
  record Chosen(Content content, Release release, HandlingCode handling, Kind kind) {}

  /**
   * Reads the controls. Empty if an answer is wrong, which the form then knows.
   *
   * @param police only the police set handling codes
   */
  static Optional<Chosen> read(Form form, Field field, boolean police) {
    var content = AnswerForm.content(form, field, "");
    return marks(form, police)
        .map(
            marks ->
                new Chosen(content.orElseThrow(), marks.release(), marks.handling(), marks.kind()));
  }

  /** How a value is to be kept, whatever it says. */
  record Marks(Release release, HandlingCode handling, Kind kind) {}

  /** Reads how it is to be kept, and leaves what it says unchecked. */
  static Optional<Marks> marks(Form form, Field field, boolean police) {
    AnswerForm.parts(form, field, "");
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

  /** The form filled in with a value that is to be corrected. */
  static Typed filled(ValueView.Source source) {
    var answers = new LinkedHashMap<>(AnswerForm.filled(source.content(), ""));
    answers.put("kind", List.of(source.kind().word()));
    answers.put("release", List.of(source.release().word()));
    return new Typed(answers, new ArrayList<FieldError>());
  }
}
