package org.serachub.research.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.serachub.casefile.Draft;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.Term;
import org.serachub.decision.content.Contents;
import org.serachub.decision.content.Parsed;
import org.serachub.decision.content.Typed;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Requester;
import org.serachub.request.SubjectId;
import org.serachub.research.GiveReturn;
import org.serachub.research.ReturnState;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.cases.AskedFields;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.cases.ValueOptions;

/** Reads what an agency says its search found. */
@Singleton
final class ReturnForm {
  private final ActivePolicy policy;
  private final DrawReturn drawReturn;

  ReturnForm(ActivePolicy policy, DrawReturn drawReturn) {
    this.policy = policy;
    this.drawReturn = drawReturn;
  }

  /**
   * What is given; empty if an answer is wrong, which the form then knows.
   *
   * @param holds whether the agency has something recorded already
   */
  Optional<GiveReturn.Given> read(Form form, Requester by, BooleanSupplier holds) {
    var note = note(form);
    var line = line(form, by);
    var state =
        form.choice("state", "how far your search is", StateWords.STATES)
            .map(word -> Term.of(ReturnState.class, word));
    state.ifPresent(to -> check(form, to, holds));
    return form.valid()
        ? Optional.of(new GiveReturn.Given(note, line, state.orElseThrow()))
        : Optional.empty();
  }

  private static void check(Form form, ReturnState state, BooleanSupplier holds) {
    var note = !form.hidden("note").isBlank();
    var line = !form.hidden("line").isBlank() || !form.hidden("question").isEmpty();
    switch (state) {
      case NIL -> {
        if (line) {
          form.refuse(
              "state",
              "A nil return says that you hold nothing. Take the line out, or select another");
        }
      }
      case RETURNED -> {
        if (!note && !line && !holds.getAsBoolean()) {
          form.refuse("state", "Enter a line or a note first, or select nil return");
        }
      }
      case ASKED, STARTED -> {
        if (!note && !line) {
          form.refuse(
              "state", "Enter a line or a note to keep, or say that your search is finished");
        }
      }
    }
  }

  private Optional<Draft> note(Form form) {
    var about = CaseRoutes.subjectId(form.hidden("about"));
    if (form.hidden("note").isBlank()) {
      return Optional.empty();
    }
    var field = policy.policy().catalogue().require(GiveReturn.NOTE);
    return content(form, "note", field)
        .map(
            content ->
                new Draft(
                    about,
                    field.id(),
                    Optional.empty(),
                    content,
                    Release.PRIVATE,
                    HandlingCode.NONE,
                    Kind.FACT));
  }

  private Optional<Draft> line(Form form, Requester by) {
    var question = form.hidden("question");
    var kind = form.optionalChoice("kind", ValueOptions.KINDS);
    var handling =
        AskedFields.isPolice(by)
            ? form.optionalChoice("handling", ValueOptions.HANDLING)
            : Optional.of("none");
    if (question.isEmpty()) {
      return form.hidden("line").isBlank()
          ? Optional.empty()
          : form.refuse("question", "Select the question that your line answers");
    }
    var asked = asked(question, by);
    var content = content(form, "line", asked.field());
    if (kind.isEmpty()) {
      form.refuse("kind", "Select what sort of statement your line is");
    }
    if (handling.isEmpty()) {
      form.refuse("handling", "Select a handling code");
    }
    return content.flatMap(
        says -> kind.flatMap(sort -> handling.map(code -> asked.draft(says, sort, code))));
  }

  /** A question about a subject. */
  private record Asked(SubjectId about, Field field) {
    Draft draft(Content content, String kind, String handling) {
      return new Draft(
          about,
          field.id(),
          Optional.empty(),
          content,
          Release.CONFERENCE,
          Term.of(HandlingCode.class, handling),
          Term.of(Kind.class, kind));
    }
  }

  private Asked asked(String question, Requester by) {
    var parts = question.split("/", 2);
    var about = CaseRoutes.subjectId(parts[0]);
    return drawReturn.lines(by).stream()
        .filter(field -> parts.length == 2 && field.id().word().equals(parts[1]))
        .findFirst()
        .map(field -> new Asked(about, field))
        .orElseThrow(() -> new HubProblem.Malformed("a question that was not offered"));
  }

  private static Optional<Content> content(Form form, String control, Field field) {
    return switch (Contents.parse(field, Typed.text(form.hidden(control)))) {
      case Parsed.Accepted(var content) -> Optional.of(content);
      case Parsed.Refused(var part, var message) -> form.refuse(control, message);
    };
  }
}
