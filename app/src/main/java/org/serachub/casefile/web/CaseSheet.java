package org.serachub.casefile.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serachub.decision.Category;
import org.serachub.decision.Level;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.FieldView;
import org.serachub.disclosure.SubjectView;
import org.serachub.disclosure.ValueView;
import org.serachub.request.EntryId;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;
import org.serachub.web.Words;
import org.serachub.web.cases.DrawWhy;
import org.serachub.web.cases.SubjectNames;

/**
 * One case laid out for reading: a section for each subject, a card for each category, a row for
 * each field that is drawn.
 */
public record CaseSheet(List<Section> sections) {
  /** What may be seen about one subject. */
  public record Section(String anchor, String title, List<Card> cards) {}

  /** The fields of one category. */
  public record Card(String title, List<Row> rows) {
    private Card toRead() {
      return new Card(title, rows.stream().map(Row::toRead).toList());
    }
  }

  /**
   * One field.
   *
   * @param marker what stands below the values or in their place
   * @param why the page that says why not all is shown
   */
  public record Row(String label, List<Line> lines, Optional<String> marker, Optional<Link> why) {
    private Row toRead() {
      return new Row(label, lines.stream().map(Line::toRead).toList(), marker, why);
    }
  }

  /**
   * One value.
   *
   * @param partial it is a general form
   * @param own this reader's agency is the custodian
   * @param source who recorded it, when, and what sort of statement it is
   * @param release how far the reader's own agency lets it go
   */
  public record Line(
      String text,
      boolean partial,
      boolean own,
      Optional<String> source,
      Optional<String> release,
      List<Link> actions) {
    private Line toRead() {
      return new Line(text, partial, own, source, release, List.of());
    }

    @Override
    public String toString() {
      return "[line]";
    }
  }

  /** Copies the list. */
  public CaseSheet {
    sections = List.copyOf(sections);
  }

  /** The same for a role that reads and never writes. */
  CaseSheet toRead() {
    return new CaseSheet(
        sections.stream()
            .map(
                section ->
                    new Section(
                        section.anchor(),
                        section.title(),
                        section.cards().stream().map(Card::toRead).toList()))
            .toList());
  }

  /**
   * Lays out a case.
   *
   * @param survivor the partnership's word for a survivor
   * @param elsewhere entries that the page lists in a place of their own
   */
  static CaseSheet of(CaseView view, String survivor, Set<EntryId> elsewhere) {
    return new CaseSheet(
        view.subjects().stream()
            .map(
                subject ->
                    new Section(
                        "s-" + subject.id(),
                        SubjectNames.marked(view, subject, survivor),
                        cards(view, without(subject, elsewhere))))
            .toList());
  }

  private static SubjectView without(SubjectView subject, Set<EntryId> entries) {
    return new SubjectView(
        subject.id(),
        subject.kind(),
        subject.fields().stream().flatMap(field -> without(field, entries).stream()).toList());
  }

  // A field all of whose values are listed elsewhere has no row: it would say that there is none.
  private static Optional<FieldView> without(FieldView field, Set<EntryId> entries) {
    var rest = field.values().stream().filter(value -> !isOf(value, entries)).toList();
    return rest.isEmpty() && !field.values().isEmpty()
        ? Optional.empty()
        : Optional.of(new FieldView(field.field(), field.ceiling(), rest));
  }

  private static boolean isOf(ValueView value, Set<EntryId> entries) {
    return value.source().filter(source -> entries.contains(source.entry())).isPresent();
  }

  static List<Card> cards(CaseView view, SubjectView subject) {
    var byCategory = new LinkedHashMap<Category, List<Row>>();
    for (var field : subject.fields()) {
      byCategory
          .computeIfAbsent(field.field().category(), category -> new ArrayList<>())
          .add(row(view, subject, field));
    }
    return byCategory.entrySet().stream()
        .map(each -> new Card(each.getKey().label(), List.copyOf(each.getValue())))
        .toList();
  }

  private static Row row(CaseView view, SubjectView subject, FieldView field) {
    var why =
        field.explainable()
            ? Optional.of(
                new Link(
                    DrawWhy.TITLE,
                    CasePaths.why(view.reference(), subject.id(), field.field().id())))
            : Optional.<Link>empty();
    var lines = field.values().stream().map(value -> line(view, subject, field, value)).toList();
    return new Row(field.field().label(), lines, field.marker(), why);
  }

  private static Line line(CaseView view, SubjectView subject, FieldView field, ValueView value) {
    var own = value.source().filter(ValueView.Source::own);
    var actions =
        own.map(
                source -> {
                  var path =
                      CasePaths.value(
                          view.reference(), subject.id(), field.field().id(), source.id());
                  var inError = new Link("Entered in error", path + "/error");
                  return Questions.isAsked(field.field())
                      ? List.of(new Link("Correct", path), inError)
                      : List.of(inError);
                })
            .orElse(List.of());
    return new Line(
        value.text(),
        value.level() == Level.PARTIAL,
        own.isPresent(),
        value.source().map(CaseSheet::source),
        own.map(source -> Words.of(source.release())),
        actions);
  }

  private static String source(ValueView.Source source) {
    return "%s. Recorded by %s, %s"
        .formatted(Words.of(source.kind()), source.custodian(), CivilTime.day(source.recordedAt()));
  }
}
