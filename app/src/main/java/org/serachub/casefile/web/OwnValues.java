package org.serachub.casefile.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.disclosure.SubjectView;
import org.serachub.disclosure.ValueView;
import org.serachub.web.HubProblem;

/** Finds the current answers of the reader's own agency among what the reader may see. */
final class OwnValues {
  private OwnValues() {}

  /** One of them. */
  record Own(String label, String text, ValueView.Source source) {
    @Override
    public String toString() {
      return "[own value]";
    }
  }

  /**
   * The answer of that id.
   *
   * @throws HubProblem.Absent if there is none, or it is another agency's or no longer current
   */
  static Own find(SubjectView about, String field, String value) {
    return all(about, field)
        .filter(own -> own.source().id().toString().equals(value))
        .findFirst()
        .orElseThrow(HubProblem.Absent::new);
  }

  /** The current answer of that entry. */
  static Optional<Own> ofEntry(SubjectView about, String field, String entry) {
    return all(about, field)
        .filter(own -> own.source().entry().toString().equals(entry))
        .findFirst();
  }

  private static Stream<Own> all(SubjectView about, String field) {
    return about.fields().stream()
        .filter(view -> view.field().id().word().equals(field))
        .flatMap(
            view ->
                view.values().stream()
                    .flatMap(
                        value ->
                            value.source().filter(ValueView.Source::own).stream()
                                .map(
                                    source ->
                                        new Own(view.field().label(), value.text(), source))));
  }
}
