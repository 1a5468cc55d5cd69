package org.serachub.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field of the catalogue.
 *
 * @param label what a page calls it
 * @param question the question as a practitioner is asked it
 * @param choices for choice types, every choice that may be stored; otherwise empty
 * @param about kinds of subject it can be about
 * @param existenceTells that it is filled at all may tell too much: its rules use HIDDEN, never
 *     WITHHELD
 * @param repeatable one agency may hold several entries about one subject
 * @param generaliser how PARTIAL shows it; empty if there is no safe general form
 */
public record Field(
    FieldId id,
    String label,
    String question,
    FieldType type,
    List<Choice> choices,
    Category category,
    LegalClass legalClass,
    String retention,
    Set<SubjectKind> about,
    boolean existenceTells,
    boolean repeatable,
    Optional<Generaliser> generaliser) {
  /** Copies the collections. */
  public Field {
    choices = List.copyOf(choices);
    about = Set.copyOf(about);
  }
}
