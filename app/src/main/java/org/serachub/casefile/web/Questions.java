package org.serachub.casefile.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.serachub.decision.Category;
import org.serachub.decision.Field;
import org.serachub.decision.Level;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.FieldView;
import org.serachub.disclosure.SubjectView;
import org.serachub.disclosure.ValueView;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Requester;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Typed;
import org.serachub.web.cases.AskedFields;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.cases.SubjectNames;

/** Which questions an agency can answer about a subject, and which it has answered. */
@Singleton
final class Questions {
  private final ActivePolicy policy;
  private final AskedFields asked;

  Questions(ActivePolicy policy, AskedFields asked) {
    this.policy = policy;
    this.asked = asked;
  }

  /**
   * The field of an address, if this requester can answer it.
   *
   * @throws HubProblem.Absent otherwise
   */
  Field field(Requester requester, String id) {
    return policy
        .policy()
        .catalogue()
        .field(CaseRoutes.fieldId(id))
        .filter(field -> asked.isAsked(requester, field))
        .orElseThrow(HubProblem.Absent::new);
  }

  /**
   * The same, if it can be about a subject of that kind.
   *
   * @throws HubProblem.Absent otherwise
   */
  Field field(Requester requester, String id, SubjectView about) {
    var field = field(requester, id);
    if (!field.about().contains(about.kind())) {
      throw new HubProblem.Absent();
    }
    return field;
  }

  /** The page on which the subject is chosen, or that of the only one. */
  ContributePage of(CaseView view, Requester requester, String survivor) {
    if (view.subjects().size() == 1) {
      return of(view, view.subjects().getFirst(), requester, survivor);
    }
    var subjects =
        view.subjects().stream()
            .map(
                subject ->
                    new Link(
                        SubjectNames.title(view, subject, survivor),
                        CasePaths.contribute(view.reference(), subject.id())))
            .toList();
    return new ContributePage(
        view.reference(), "", subjects, List.of(), List.of(), backToCase(view.reference()));
  }

  /** The page of one subject. */
  ContributePage of(CaseView view, SubjectView subject, Requester requester, String survivor) {
    var own = own(subject);
    var answered = own.fields().stream().map(FieldView::field).collect(Collectors.toSet());
    var open =
        policy.policy().catalogue().fields().stream()
            .filter(field -> field.about().contains(subject.kind()))
            .filter(field -> asked.isAsked(requester, field))
            .filter(field -> field.repeatable() || !answered.contains(field))
            .collect(Collectors.groupingBy(Field::category));
    return new ContributePage(
        view.reference(),
        SubjectNames.title(view, subject, survivor),
        List.of(),
        CaseSheet.cards(view, own),
        groups(view, subject, open),
        backToCase(view.reference()));
  }

  /** The page of one question. */
  static QuestionPage page(
      CaseView view, SubjectView about, Field field, Typed typed, Asked asked) {
    var link =
        new Link("Back to the questions", CasePaths.contribute(view.reference(), about.id()));
    return new QuestionPage(
        field,
        SubjectNames.title(view, about, asked.survivor()),
        typed,
        isPolice(asked.requester()),
        link,
        asked.correction(),
        Optional.empty());
  }

  /**
   * Who is asked, and how.
   *
   * @param survivor the partnership's word for a survivor
   */
  record Asked(
      Requester requester, String survivor, Optional<QuestionPage.Correction> correction) {}

  /** Only the police set handling codes. */
  static boolean isPolice(Requester requester) {
    return AskedFields.isPolice(requester);
  }

  /** What the requester's own agency has recorded about a subject. */
  static SubjectView own(SubjectView subject) {
    var fields = new ArrayList<FieldView>();
    for (var field : subject.fields()) {
      var values = field.values().stream().filter(Questions::isOwn).toList();
      if (!values.isEmpty()) {
        fields.add(new FieldView(field.field(), Level.HIDDEN, values));
      }
    }
    return new SubjectView(subject.id(), subject.kind(), fields);
  }

  private List<ContributePage.Group> groups(
      CaseView view, SubjectView subject, Map<Category, List<Field>> open) {
    return policy.policy().catalogue().categories().stream()
        .filter(open::containsKey)
        .map(
            category ->
                new ContributePage.Group(
                    category.label(),
                    open.getOrDefault(category, List.of()).stream()
                        .map(
                            field ->
                                new Link(
                                    field.label(),
                                    CasePaths.question(view.reference(), subject.id(), field.id())))
                        .toList()))
        .toList();
  }

  private static boolean isOwn(ValueView value) {
    return value.source().filter(ValueView.Source::own).isPresent();
  }

  /** True if somebody answers it on these pages. */
  static boolean isAsked(Field field) {
    return AskedFields.isAsked(field);
  }

  private static Link backToCase(String reference) {
    return new Link("Back to the case", CasePaths.of(reference));
  }
}
