package org.serachub.web.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.SubjectView;
import org.serachub.disclosure.ValueView;
import org.serachub.request.SubjectId;
import org.serachub.web.Words;

/**
 * What a page calls the subjects of a case: by name where this reader may see it. Never by number:
 * a number would differ from reader to reader.
 */
public final class SubjectNames {
  /** The fields that hold names and places of subjects, whatever their kind. */
  public static final Set<FieldId> NAMING =
      Stream.of(SubjectKind.values()).map(SubjectNames::naming).collect(Collectors.toSet());

  private SubjectNames() {}

  /** The field that holds the name, or the place, of a subject of this kind. */
  public static FieldId naming(SubjectKind kind) {
    return new FieldId(
        switch (kind) {
          case SURVIVOR -> "identity-name";
          case CHILD -> "children-name";
          case OTHER_PERSON -> "household-name";
          case ALLEGED_PERPETRATOR -> "perp-name";
          case BUSINESS -> "business-name";
          case PREMISES -> "address-place";
        });
  }

  /** The name or place, if this reader may see it. */
  public static Optional<String> name(SubjectView subject) {
    var names =
        subject.fields().stream()
            .filter(field -> field.field().id().equals(naming(subject.kind())))
            .flatMap(field -> field.values().stream())
            .filter(value -> value.level() == Level.SHOWN)
            .map(ValueView::text)
            .map(text -> text.replace("\n", ", "))
            .distinct()
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" / ", names));
  }

  /** What a heading says, such as "Survivor: Ana" or, without a name, "Survivor, mark 3F9A". */
  public static String title(CaseView view, SubjectView subject, String survivor) {
    var kind = Words.of(subject.kind(), survivor);
    return name(subject)
        .map(name -> kind + ": " + name)
        .orElseGet(() -> isMarked(view, subject) ? kind + ", " + mark(subject) : kind);
  }

  /** True if this reader tells it from others of its kind by its mark alone. */
  public static boolean isMarked(CaseView view, SubjectView subject) {
    return name(subject).isEmpty() && !isOnlyOne(view.subjects(), subject);
  }

  /**
   * The same with the mark behind the name where there are several of that kind, for whoever has to
   * tell a colleague without the name which of them is meant.
   */
  public static String marked(CaseView view, SubjectView subject, String survivor) {
    var title = title(view, subject, survivor);
    return name(subject).isEmpty() || isOnlyOne(view.subjects(), subject)
        ? title
        : title + ", " + mark(subject);
  }

  /** Within a line about several: the name, or "the person with mark 3F9A". */
  public static String whom(SubjectView subject) {
    return name(subject).orElseGet(() -> "the person with " + mark(subject));
  }

  /** The same by id, for a subject that may not be listed to this reader. */
  public static String title(CaseView view, SubjectId id, String survivor) {
    return view.subjects().stream()
        .filter(subject -> subject.id().equals(id))
        .findFirst()
        .map(subject -> title(view, subject, survivor))
        .orElse("Somebody else of this case");
  }

  /** What the case is called: its survivors' names, or else what it is about. */
  public static Optional<String> title(CaseView view) {
    var names =
        view.subjects().stream()
            .filter(subject -> subject.kind() == SubjectKind.SURVIVOR)
            .flatMap(subject -> name(subject).stream())
            .toList();
    return names.isEmpty() ? about(view) : Optional.of(String.join(" and ", names));
  }

  private static Optional<String> about(CaseView view) {
    return first(view, Set.of(SubjectKind.PREMISES, SubjectKind.BUSINESS))
        .or(() -> first(view, Set.of(SubjectKind.ALLEGED_PERPETRATOR)));
  }

  private static Optional<String> first(CaseView view, Set<SubjectKind> kinds) {
    return view.subjects().stream()
        .filter(subject -> kinds.contains(subject.kind()))
        .flatMap(subject -> name(subject).stream())
        .findFirst();
  }

  private static boolean isOnlyOne(List<SubjectView> all, SubjectView subject) {
    return all.stream().filter(other -> other.kind() == subject.kind()).count() == 1;
  }

  private static String mark(SubjectView subject) {
    return "mark " + subject.id().toString().substring(0, 4).toUpperCase(Locale.ROOT);
  }
}
