package org.serachub.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.request.EntryId;
import org.serachub.request.SubjectId;

/** What was decided on a request; still no plaintext. */
record Decided(Gathered gathered, List<DecidedCase> cases) {
  /** Copies the list. */
  Decided {
    cases = List.copyOf(cases);
  }

  /** True if there is anything to show of any case. */
  boolean anything() {
    return cases.stream().anyMatch(DecidedCase::drawn);
  }

  /** One case. */
  record DecidedCase(CaseFacts facts, List<DecidedSubject> subjects) {
    DecidedCase {
      subjects = List.copyOf(subjects);
    }

    /** A case of which nothing is drawn is a case that does not exist. */
    boolean drawn() {
      return subjects.stream().anyMatch(DecidedSubject::drawn);
    }

    /** True if a value of that field and entry is shown in full. */
    boolean shows(FieldId field, EntryId entry) {
      return subjects.stream()
          .flatMap(subject -> subject.drawn(field).stream())
          .flatMap(drawn -> drawn.values().stream())
          .anyMatch(value -> value.level() == Level.SHOWN && value.isOf(entry));
    }

    /** The same with the values of some entries alone. */
    DecidedCase of(Set<EntryId> entries) {
      return new DecidedCase(facts, subjects.stream().map(subject -> subject.of(entries)).toList());
    }

    Optional<DecidedSubject> subject(SubjectId id) {
      return subjects.stream().filter(subject -> subject.subject().id().equals(id)).findFirst();
    }
  }

  /** One subject, with every field it could have, in the order of the catalogue. */
  record DecidedSubject(
      CaseFacts.Subject subject, Bases bases, List<DecidedField> fields, boolean listed) {
    DecidedSubject {
      fields = List.copyOf(fields);
    }

    boolean drawn() {
      return listed && fields.stream().anyMatch(DecidedField::drawn);
    }

    DecidedSubject of(Set<EntryId> entries) {
      return new DecidedSubject(
          subject, bases, fields.stream().map(field -> field.of(entries)).toList(), listed);
    }

    Optional<DecidedField> drawn(FieldId id) {
      return fields.stream()
          .filter(field -> listed && field.drawn() && field.field().id().equals(id))
          .findFirst();
    }
  }

  /** One field: its ceiling, and the level of each value, in the order they were recorded. */
  record DecidedField(Field field, boolean asked, Level ceiling, List<DecidedValue> values) {
    DecidedField {
      values = List.copyOf(values);
    }

    DecidedField of(Set<EntryId> entries) {
      return new DecidedField(
          field,
          asked,
          ceiling,
          values.stream().filter(value -> entries.stream().anyMatch(value::isOf)).toList());
    }

    boolean discloses() {
      return values.stream().anyMatch(value -> value.level().discloses());
    }

    boolean drawn() {
      return ceiling != Level.HIDDEN || discloses();
    }

    Level highest() {
      return values.stream().map(DecidedValue::level).reduce(Level.HIDDEN, Level::max);
    }
  }

  /** One value. */
  record DecidedValue(StoredValue value, Level level) {
    boolean isOf(EntryId entry) {
      return value.binding().entry().equals(entry);
    }
  }
}
