package org.serachub.decision;

import java.util.List;

/**
 * A policy set, checked and compiled: the only thing that says who sees what.
 *
 * <p>All methods are pure and total; an error of any kind inside one gives {@link Level#HIDDEN} and
 * is reported to the alert hook the set was compiled with.
 */
public interface Policy {
  /** A short hash of the documents this set was compiled from, as recorded in audit events. */
  String version();

  /** The fields that exist. */
  FieldCatalogue catalogue();

  /** Decides one value. */
  Decision decide(Reader reader, Asking asking, Held held, Basis basis);

  /** Decides the values of a case for one request, one after the other. For one thread. */
  default Pass pass(Reader reader, Asking asking) {
    return (held, basis) -> decide(reader, asking, held, basis).level();
  }

  /** One request, to be asked about each value of a case. */
  @FunctionalInterface
  interface Pass {
    /** How much of the value the reader gets. */
    Level level(Held held, Basis basis);
  }

  /**
   * The highest level that any value of another agency could get, over every combination of the
   * value's own attributes. HIDDEN if {@code others} is empty.
   */
  Level ceiling(
      Reader reader, Asking asking, FieldId field, SubjectKind about, List<OtherCustodian> others);

  /** Why the field is not shown in full, as the reader may be told. */
  Explanation explain(
      Reader reader, Asking asking, FieldId field, SubjectKind about, List<OtherCustodian> others);
}
