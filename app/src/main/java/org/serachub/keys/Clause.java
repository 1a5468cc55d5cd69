package org.serachub.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a statement with its arguments. */
public record Clause(String sql, List<@Nullable Object> arguments) {
  /** The part, with a question mark for each argument. */
  public static Clause of(String sql, @Nullable Object... arguments) {
    return new Clause(sql, Arrays.asList(arguments));
  }

  /** Both conditions. */
  public Clause and(Clause other) {
    var both = new ArrayList<@Nullable Object>(arguments);
    both.addAll(other.arguments);
    return new Clause("(" + sql + ") AND (" + other.sql + ")", both);
  }

  /** The same with words without arguments behind it. */
  public Clause then(String words) {
    return new Clause(sql + words, arguments);
  }

  @Override
  public String toString() {
    return sql;
  }
}
