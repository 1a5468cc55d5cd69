package org.serachub.keys;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a statement with its arguments. */
public record Clause(String sql, List<@Nullable Object> arguments) {
  /** The part, with a question mark for each argument. */
  public static Clause of(String sql, @Nullable Object... arguments) {
    return new Clause(sql, Arrays.asList(arguments));
  }

  @Override
  public String toString() {
    return sql;
  }
}
