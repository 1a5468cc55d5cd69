package org.serachub.conference.outcome;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.FieldId;

/** The parts of an outcome, each recorded on a page of its own. */
public enum Part {
  /** One decision, how it was reached, and who disagreed. */
  DECISION("conference-decision", "conference-decided-how", "conference-dissent"),
  /** The conference's own rating of the risk. */
  RISK("conference-risk-before", "conference-risk-after", "conference-risk-reason"),
  /** When the case is looked at again. */
  REVIEW("conference-next-review"),
  /** Why the item was closed. */
  CLOSING("conference-closing-reason");

  private final List<FieldId> fields;

  Part(String... fields) {
    this.fields = Stream.of(fields).map(FieldId::new).toList();
  }

  /** What is asked, in order. */
  public List<FieldId> fields() {
    return fields;
  }

  /** What it is called in an address. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The part of that word, of those that have a page to record them on. */
  public static Optional<Part> of(String word) {
    return Stream.of(DECISION, RISK, REVIEW).filter(part -> part.word().equals(word)).findFirst();
  }

  /** Every field of every part. */
  public static Set<FieldId> all() {
    return Stream.of(values()).flatMap(part -> part.fields.stream()).collect(Collectors.toSet());
  }
}
