package org.serachub.disclosure;

import java.util.List;
import java.util.Optional;
import org.serachub.decision.FieldId;
import org.serachub.request.EntryId;
import org.serachub.request.Target;

/**
 * A part of a page that lists cases, or what is recorded of cases: the door takes the first rows
 * that are there for the reader, and no others.
 *
 * @param rows in their order, as if all were there; nothing of them may be told as such
 * @param most how many the part holds
 */
public record Wanted(Ahead<Row> rows, int most) {
  /** A part of rows that are all at hand. */
  public static Wanted of(List<Row> rows, int most) {
    return new Wanted(Ahead.of(rows.stream()), most);
  }

  /** A part that lists cases. */
  public static Wanted ofCases(Ahead<Target> cases, int most) {
    return new Wanted(cases.map(Row::of), most);
  }

  /**
   * One row.
   *
   * @param mark empty: it is there if the case is
   */
  public record Row(Target target, Optional<Mark> mark) {
    /** A case. */
    public static Row of(Target target) {
      return new Row(target, Optional.empty());
    }

    /** Something that is recorded of a case. */
    public static Row of(Target target, Mark mark) {
      return new Row(target, Optional.of(mark));
    }
  }

  /**
   * What a row is known by that is less than a case: it is there if a value of that field and entry
   * is shown, and of the case only what belongs to such an entry is disclosed.
   */
  public record Mark(FieldId field, EntryId entry) {}
}
