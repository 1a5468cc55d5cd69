package org.serachub.consent.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.casefile.Draft;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.platform.Ids;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.EntryId;
import org.serachub.request.SubjectId;
import org.serachub.web.Form;
import org.serachub.web.Option;

/**
 * Why it is shared without consent: each answer is a value of a catalogue field, and the answers of
 * one decision stand in one entry.
 */
@Singleton
final class Grounds {
  static final FieldId REASON = new FieldId("decision-reason");
  static final FieldId SOUGHT = new FieldId("decision-sought");
  static final FieldId SOUGHT_DETAIL = new FieldId("decision-sought-detail");
  static final FieldId TOLD = new FieldId("decision-told");
  static final FieldId TOLD_DETAIL = new FieldId("decision-told-detail");
  static final FieldId LAW = new FieldId("decision-law");

  /** The answer after which nothing has to be explained. */
  private static final String HAS_BEEN_TOLD = "told";

  private static final int MOST = 2000;

  private final ActivePolicy policy;
  private final Ids ids;

  Grounds(ActivePolicy policy, Ids ids) {
    this.policy = policy;
    this.ids = ids;
  }

  /** One answer. */
  record Answer(FieldId field, Content content) {
    @Override
    public String toString() {
      return "[answer]";
    }
  }

  /** The answers of one form. */
  record Given(List<Answer> answers) {
    boolean has(FieldId field) {
      return answers.stream().anyMatch(answer -> answer.field().equals(field));
    }
  }

  /** Reads them; what is wrong with one the form then knows. */
  Given read(Form form) {
    var answers = new ArrayList<Answer>();
    form.longText("reason", "why it is necessary to share, and why no less is enough", MOST)
        .ifPresent(text -> answers.add(text(REASON, text)));
    form.choice("sought", "whether they were asked", options(SOUGHT))
        .ifPresent(code -> answers.add(chosen(SOUGHT, code)));
    form.longText("sought-detail", "what they said, or why they were not asked", MOST)
        .ifPresent(text -> answers.add(text(SOUGHT_DETAIL, text)));
    var told = form.choice("told", "whether they have been told", options(TOLD));
    told.ifPresent(code -> answers.add(chosen(TOLD, code)));
    var detail = form.optionalLongText("told-detail", "why they have not been told", MOST);
    detail.ifPresent(text -> answers.add(text(TOLD_DETAIL, text)));
    if (detail.isEmpty() && told.filter(code -> !code.equals(HAS_BEEN_TOLD)).isPresent()) {
      form.refuse(
          "told-detail", "Enter why they have not been told, and when it will be looked at again");
    }
    form.optionalLongText("law", "why you go on", MOST)
        .ifPresent(text -> answers.add(text(LAW, text)));
    return new Given(List.copyOf(answers));
  }

  /** The answers as values about a subject, released to the conference. */
  List<Draft> drafts(SubjectId about, Given given) {
    var entry = new EntryId(ids.next());
    return given.answers().stream()
        .map(
            answer ->
                new Draft(
                    about,
                    answer.field(),
                    Optional.of(entry),
                    answer.content(),
                    Release.CONFERENCE,
                    HandlingCode.NONE,
                    Kind.FACT))
        .toList();
  }

  /** What can be answered in a field with a list. */
  List<Option> options(FieldId field) {
    return policy.policy().catalogue().field(field).map(Field::choices).orElse(List.of()).stream()
        .map(choice -> new Option(choice.code(), choice.label()))
        .toList();
  }

  /** The question of a field. */
  String question(FieldId field) {
    return policy.policy().catalogue().field(field).map(Field::question).orElse("");
  }

  private static Answer text(FieldId field, String text) {
    return new Answer(field, new Content.Text(text));
  }

  private static Answer chosen(FieldId field, String code) {
    return new Answer(field, new Content.Chosen(List.of(code)));
  }
}
