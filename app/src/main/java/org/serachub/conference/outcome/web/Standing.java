package org.serachub.conference.outcome.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.decision.FieldId;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.FieldView;
import org.serachub.disclosure.ValueView;
import org.serachub.disclosure.ValueView.Source;
import org.serachub.request.EntryId;

/** What stands of an outcome among what a reader may see, by entry and question. */
final class Standing {
  private Standing() {}

  /** The values of a question, the oldest first; those in general form have no source. */
  static List<ValueView> of(Optional<CaseView> view, FieldId field) {
    return fields(view, field).stream().flatMap(each -> each.values().stream()).toList();
  }

  /** The value of a question in an entry. */
  static Optional<ValueView> of(Optional<CaseView> view, FieldId field, EntryId entry) {
    return of(view, field).stream()
        .filter(value -> value.source().filter(from -> from.entry().equals(entry)).isPresent())
        .findFirst();
  }

  /** What stands where there is no value to be read. */
  static Optional<String> marker(Optional<CaseView> view, FieldId field) {
    return fields(view, field).stream()
        .map(FieldView::marker)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The entries in which a question is answered, the oldest first. */
  static List<EntryId> entries(Optional<CaseView> view, FieldId field) {
    var first = new LinkedHashMap<EntryId, Source>();
    of(view, field).stream()
        .flatMap(value -> value.source().stream())
        .forEach(source -> first.putIfAbsent(source.entry(), source));
    return new ArrayList<>(
        first.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<EntryId, Source> e) -> e.getValue().recordedAt()))
            .map(Map.Entry::getKey)
            .toList());
  }

  private static List<FieldView> fields(Optional<CaseView> view, FieldId field) {
    return view.stream()
        .flatMap(one -> one.subjects().stream())
        .flatMap(subject -> subject.fields().stream())
        .filter(each -> each.field().id().equals(field))
        .toList();
  }
}
