package org.serachub.conference.outcome.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.conference.outcome.Answer;
import org.serachub.conference.outcome.Part;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.FieldType;
import org.serachub.disclosure.ValueView.Source;
import org.serachub.platform.London;
import org.serachub.platform.calendar.WorkingDays;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.ValueId;
import org.serachub.web.CivilTime;
import org.serachub.web.Form;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.cases.CaseRoutes;

/** The controls of one part of an outcome: for each question the answer and what was shown. */
@Singleton
final class PartForm {
  private static final int MOST = 2000;

  private final ActivePolicy activePolicy;
  private final WorkingDays workingDays;
  private final Clock clock;

  PartForm(ActivePolicy activePolicy, WorkingDays workingDays, Clock clock) {
    this.activePolicy = activePolicy;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  Field field(FieldId id) {
    return activePolicy.policy().catalogue().field(id).orElseThrow();
  }

  static List<Option> options(Field field) {
    return field.choices().stream()
        .map(choice -> new Option(choice.code(), choice.label()))
        .toList();
  }

  /** A part filled in with what stands there. */
  static Typed filled(Map<FieldId, Source> standing) {
    var answers = new HashMap<String, String>();
    standing.forEach(
        (field, source) -> {
          switch (source.content()) {
            case Content.Text(var text) -> answers.put(field.word(), text);
            case Content.Chosen(var codes) -> answers.put(field.word(), codes.getFirst());
            case Content.Day(var day) -> {
              answers.put(field.word() + "-day", "" + day.getDayOfMonth());
              answers.put(field.word() + "-month", "" + day.getMonthValue());
              answers.put(field.word() + "-year", "" + day.getYear());
            }
            case Content.Address address -> {}
          }
        });
    return Typed.of(answers);
  }

  /** Every answer as it was sent, changed or not; what is wrong with one the form then knows. */
  List<Answer> read(Form form, Part part) {
    var answers = new ArrayList<Answer>();
    for (var id : part.fields()) {
      answers.add(new Answer(id, shown(form, id), content(form, field(id), part)));
    }
    if (part == Part.DECISION) {
      checkDissent(form);
    }
    if (part == Part.RISK && answers.stream().allMatch(each -> each.content().isEmpty())) {
      var first = part.fields().getFirst().word();
      form.refuse(first, "Select the risk before or after, or say why it is put there");
    }
    return answers;
  }

  private static Optional<ValueId> shown(Form form, FieldId id) {
    var shown = form.hidden("was-" + id.word());
    return shown.isEmpty() ? Optional.empty() : Optional.of(new ValueId(CaseRoutes.uuid(shown)));
  }

  private Optional<Content> content(Form form, Field field, Part part) {
    var name = field.id().word();
    if (field.type() == FieldType.CHOICE) {
      var code =
          part == Part.DECISION
              ? form.choice(name, "how it was decided", options(field))
              : form.optionalChoice(name, options(field));
      return code.map(word -> new Content.Chosen(List.of(word)));
    }
    if (field.type() == FieldType.DATE) {
      return form.date(name, "the date of the next review")
          .flatMap(day -> working(form, name, day))
          .map(Content.Day::new);
    }
    var text =
        field.id().equals(Part.DECISION.fields().getFirst())
            ? form.longText(name, "the decision", MOST)
            : form.optionalLongText(name, "the answer", MOST);
    return text.map(Content.Text::new);
  }

  private Optional<LocalDate> working(Form form, String name, LocalDate day) {
    if (!day.isAfter(London.today(clock))) {
      return form.refuse(name, name + "-day", "The date of the next review must be in the future");
    }
    if (!workingDays.covers(day)) {
      return form.refuse(
          name,
          name + "-year",
          "Enter a date up to " + CivilTime.day(workingDays.last()) + ", as far as is known");
    }
    if (!workingDays.isWorkingDay(day)) {
      var what = workingDays.holiday(day).orElse("a weekend");
      return form.refuse(
          name,
          name + "-day",
          "%s is %s. The next working day is %s"
              .formatted(CivilTime.day(day), what, CivilTime.day(workingDays.nextWorkingDay(day))));
    }
    return Optional.of(day);
  }

  private static void checkDissent(Form form) {
    var how = form.hidden("conference-decided-how");
    var who = form.hidden("conference-dissent").strip();
    if (how.equals("dissent") && who.isEmpty()) {
      form.refuse("conference-dissent", "Enter who disagreed, and why");
    }
    if (how.equals("agreed") && !who.isEmpty()) {
      form.refuse(
          "conference-dissent",
          "Everybody agreed: leave this empty, or choose another answer above");
    }
  }
}
