package org.serachub.oversight;

import java.time.LocalDate;
import java.util.Optional;
import org.serachub.audit.Outcome;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.request.PersonId;

/** Filters with one thing in them. */
final class TestFilters {
  static final AccessFilter ALL = by(Optional.empty(), Optional.empty());

  private TestFilters() {}

  static AccessFilter by(Optional<PersonId> person, Optional<String> reference) {
    return new AccessFilter(
        person,
        Optional.empty(),
        reference,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static AccessFilter ofKind(String kind) {
    return of(Optional.of(kind), Optional.empty());
  }

  static AccessFilter withReceipt(String number) {
    return of(Optional.empty(), Optional.of(number));
  }

  private static AccessFilter of(Optional<String> kind, Optional<String> receipt) {
    return new AccessFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kind,
        Optional.empty(),
        receipt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static AccessFilter ofAgency(String code) {
    return new AccessFilter(
        Optional.empty(),
        Optional.of(code),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static AccessFilter ofField(String field) {
    return new AccessFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new FieldId(field)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static AccessFilter forPurpose(Purpose purpose, Outcome outcome) {
    return new AccessFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(purpose),
        Optional.empty(),
        Optional.of(outcome),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static AccessFilter between(LocalDate from, LocalDate to) {
    return new AccessFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.of(to),
        Optional.empty());
  }
}
