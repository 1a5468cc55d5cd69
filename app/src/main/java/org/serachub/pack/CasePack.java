package org.serachub.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.action.ActionFields;
import org.serachub.audit.Receipt;
import org.serachub.decision.Category;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.Stage;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.FieldView;
import org.serachub.disclosure.SubjectView;
import org.serachub.disclosure.ValueView;
import org.serachub.request.EntryId;
import org.serachub.request.SubjectId;
import org.serachub.web.CivilTime;
import org.serachub.web.Words;
import org.serachub.web.cases.SubjectNames;

/**
 * One case as one reader may see it for one conference, laid out for reading: the page and the PDF
 * are both drawn from this.
 *
 * @param receipt number of the event that recorded it
 * @param at when it was disclosed
 * @param parts one for each subject
 */
public record CasePack(
    PackHeading heading,
    String reference,
    Stage stage,
    String receipt,
    Instant at,
    List<Part> parts) {

  /** What may be seen about one subject. */
  public record Part(SubjectId subject, String title, List<Section> sections) {}

  /**
   * The fields of one category.
   *
   * @param lines fields with something to read
   * @param empty the others, by what stands in their place, so that a page is not mostly markers
   */
  public record Section(String title, List<Line> lines, List<Empty> empty) {
    private static Section of(String title, List<Line> all) {
      var byMarker = new LinkedHashMap<String, List<Line>>();
      all.stream()
          .filter(line -> line.entries().isEmpty())
          .forEach(
              line ->
                  byMarker
                      .computeIfAbsent(line.marker().orElse(""), m -> new ArrayList<>())
                      .add(line));
      return new Section(
          title,
          all.stream().filter(line -> !line.entries().isEmpty()).toList(),
          byMarker.entrySet().stream()
              .map(each -> new Empty(each.getKey(), List.copyOf(each.getValue())))
              .toList());
    }
  }

  /** Fields in whose place the same marker stands. */
  public record Empty(String marker, List<Line> lines) {
    /** Those that can be explained, each on a line of its own with the way to the explanation. */
    public List<Line> explainable() {
      return lines.stream().filter(Line::explainable).toList();
    }

    /** The labels of the others, in one line. */
    public String plainLabels() {
      return labels(lines.stream().filter(line -> !line.explainable()));
    }

    /** The labels of all, in one line, as a document without links has them. */
    public String labels() {
      return labels(lines.stream());
    }

    private static String labels(Stream<Line> lines) {
      return lines.map(Line::label).collect(Collectors.joining("; "));
    }
  }

  /**
   * One field.
   *
   * @param marker what stands below the values, or in their place
   * @param explainable true if a page can say why it is not shown in full
   */
  public record Line(
      FieldId field,
      String label,
      List<Entry> entries,
      Optional<String> marker,
      boolean explainable) {}

  /**
   * One value.
   *
   * @param source who recorded it and when; for a general form, only that it is one
   */
  public record Entry(String text, String source) {
    @Override
    public String toString() {
      return "[value]";
    }
  }

  /** Copies the list. */
  public CasePack {
    parts = List.copyOf(parts);
  }

  /** The pack of one case of a disclosure. */
  public static CasePack of(Receipt receipt, CaseView view, PackHeading heading) {
    var parts = view.subjects().stream().map(subject -> part(view, subject, heading)).toList();
    return new CasePack(
        heading, view.reference(), view.stage(), receipt.number(), receipt.at(), parts);
  }

  /** The sentence that stands on every pack, for every reader. */
  public String limited() {
    return Disclosure.LIMITED;
  }

  /** Whom this copy is for, as it stands on every page of it. */
  public String recipientLine() {
    return "Prepared for %s, %s, %s, receipt %s"
        .formatted(heading.recipient(), heading.agency(), CivilTime.minute(at), receipt);
  }

  private static Part part(CaseView view, SubjectView subject, PackHeading heading) {
    var byCategory = new LinkedHashMap<Category, List<FieldView>>();
    for (var field : subject.fields()) {
      byCategory.computeIfAbsent(field.field().category(), c -> new ArrayList<>()).add(field);
    }
    var sections =
        byCategory.entrySet().stream()
            .map(each -> Section.of(each.getKey().label(), lines(each.getValue())))
            .toList();
    return new Part(subject.id(), SubjectNames.title(view, subject, heading.survivor()), sections);
  }

  /** A line for each field; what is said of one action stands together, and not field by field. */
  private static List<Line> lines(List<FieldView> fields) {
    var lines = new ArrayList<Line>();
    var actions = new LinkedHashMap<EntryId, List<Entry>>();
    for (var field : fields) {
      if (ActionFields.ALL.contains(field.field().id()) && !field.values().isEmpty()) {
        field.values().forEach(value -> ofAction(actions, field, value));
      } else {
        lines.add(line(field));
      }
    }
    actions
        .values()
        .forEach(
            said ->
                lines.add(
                    new Line(
                        ActionFields.TITLE, "Action", List.copyOf(said), Optional.empty(), false)));
    return List.copyOf(lines);
  }

  private static void ofAction(
      LinkedHashMap<EntryId, List<Entry>> actions, FieldView field, ValueView value) {
    var isTitle = field.field().id().equals(ActionFields.TITLE);
    var text = isTitle ? value.text() : field.field().label() + ": " + value.text();
    value
        .source()
        .ifPresent(
            from ->
                actions
                    .computeIfAbsent(from.entry(), entry -> new ArrayList<>())
                    .add(new Entry(text, source(value))));
  }

  private static Line line(FieldView field) {
    var entries = field.values().stream().map(CasePack::entry).toList();
    return new Line(
        field.field().id(), field.field().label(), entries, field.marker(), field.explainable());
  }

  private static Entry entry(ValueView value) {
    return new Entry(value.text(), value.level() == Level.PARTIAL ? GENERAL : source(value));
  }

  private static final String GENERAL = "In general terms";

  private static String source(ValueView value) {
    return value
        .source()
        .map(
            from ->
                "%s. Recorded by %s, %s"
                    .formatted(
                        Words.of(from.kind()), from.custodian(), CivilTime.day(from.recordedAt())))
        .orElse("");
  }
}
