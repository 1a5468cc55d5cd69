package org.serachub.research.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serachub.decision.Field;
import org.serachub.decision.FieldType;
import org.serachub.decision.Level;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.FieldView;
import org.serachub.disclosure.SubjectView;
import org.serachub.disclosure.ValueView;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Requester;
import org.serachub.research.ResearchRequest;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.Words;
import org.serachub.web.cases.AskedFields;
import org.serachub.web.cases.SubjectNames;
import org.serachub.web.cases.ValueOptions;

/** Draws a return from what the door gave of the case. */
@Singleton
final class DrawReturn {
  private static final Set<FieldType> TYPED = Set.of(FieldType.TEXT, FieldType.LONG_TEXT);

  private final DueWords dueWords;
  private final ActivePolicy policy;
  private final AskedFields asked;

  DrawReturn(DueWords dueWords, ActivePolicy policy, AskedFields asked) {
    this.dueWords = dueWords;
    this.policy = policy;
    this.asked = asked;
  }

  /** Who reads, and what they have typed so far. */
  record Reading(Requester by, String survivor, Typed typed, boolean changed) {}

  ReturnPage page(ResearchRequest request, CaseView view, Reading reading) {
    var asks = request.open() && request.state().outstanding();
    return new ReturnPage(
        heading(request),
        sections(view, reading.survivor(), DrawReturn::searched),
        sections(view, reading.survivor(), DrawReturn::own),
        asks ? Optional.of(asking(view, reading)) : Optional.empty(),
        request.open() && !request.state().outstanding(),
        request.version(),
        reading.changed(),
        reading.typed());
  }

  /** The page once the pack is sealed, on which nothing of the case stands any more. */
  ReturnPage ended(ResearchRequest request, Typed typed, boolean changed) {
    return new ReturnPage(
        heading(request),
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        request.version(),
        changed,
        typed);
  }

  /** The fields that a line can answer: those of free text that this requester is asked. */
  List<Field> lines(Requester by) {
    return policy.policy().catalogue().fields().stream()
        .filter(field -> TYPED.contains(field.type()) && asked.isAsked(by, field))
        .toList();
  }

  private ReturnPage.Heading heading(ResearchRequest request) {
    return new ReturnPage.Heading(
        request.item().reference(),
        new Link(request.item().title(), "/conferences/" + request.item().conference()),
        dueWords.of(request),
        dueWords.overdue(request),
        StateWords.of(request.state()),
        request.reminded().filter(at -> request.state().outstanding()).map(CivilTime::day),
        !request.open());
  }

  /** Draws one field, or nothing of it. */
  private interface Drawn {
    Optional<ReturnPage.Row> row(FieldView field);
  }

  private static List<ReturnPage.Section> sections(CaseView view, String survivor, Drawn drawn) {
    return view.subjects().stream()
        .map(
            subject ->
                new ReturnPage.Section(
                    SubjectNames.title(view, subject, survivor),
                    subject.fields().stream().flatMap(each -> drawn.row(each).stream()).toList()))
        .filter(section -> !section.rows().isEmpty())
        .toList();
  }

  /** Fields in which this reader may see what other agencies hold. */
  private static Optional<ReturnPage.Row> searched(FieldView field) {
    return field.ceiling() == Level.HIDDEN
        ? Optional.empty()
        : Optional.of(row(field, field.values(), field.marker()));
  }

  private static Optional<ReturnPage.Row> own(FieldView field) {
    var own =
        field.values().stream()
            .filter(value -> value.source().filter(ValueView.Source::own).isPresent())
            .toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(row(field, own, Optional.empty()));
  }

  private static ReturnPage.Row row(
      FieldView field, List<ValueView> values, Optional<String> marker) {
    return new ReturnPage.Row(
        field.field().label(), values.stream().map(DrawReturn::line).toList(), marker);
  }

  private static ReturnPage.Line line(ValueView value) {
    return new ReturnPage.Line(
        value.text(),
        value.source().filter(ValueView.Source::own).map(source -> Words.of(source.release())));
  }

  private ReturnPage.Asking asking(CaseView view, Reading reading) {
    var about = new ArrayList<Option>();
    var groups = new ArrayList<ReturnPage.Group>();
    for (var subject : view.subjects()) {
      var title = SubjectNames.title(view, subject, reading.survivor());
      about.add(new Option(subject.id().toString(), title));
      groups.add(new ReturnPage.Group(title, questions(subject, reading.by())));
    }
    return new ReturnPage.Asking(
        about,
        groups,
        ValueOptions.KINDS,
        AskedFields.isPolice(reading.by()) ? ValueOptions.HANDLING : List.of(),
        StateWords.STATES,
        new Link(
            "Answer a question with a date, an address or a list",
            "/cases/" + view.reference() + "/contribute"));
  }

  private List<Option> questions(SubjectView subject, Requester by) {
    return lines(by).stream()
        .filter(field -> field.about().contains(subject.kind()))
        .map(field -> new Option(subject.id() + "/" + field.id(), field.label()))
        .toList();
  }
}
