package org.serachub.keys;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row to add to a signed table.
 *
 * @param event that adds it
 * @param signed what is signed, in the order of {@link SignedTable#columns()}
 * @param beside columns that are not signed, by name; the same for all rows added at once
 */
public record NewRow(
    UUID event, List<@Nullable Object> signed, Map<String, ? extends @Nullable Object> beside) {
  /** Copies the collections. */
  public NewRow {
    signed = Collections.unmodifiableList(new java.util.ArrayList<>(signed));
    beside = Collections.unmodifiableMap(new TreeMap<>(beside));
  }

  /** A row of which everything is signed. */
  public static NewRow of(UUID event, @Nullable Object... signed) {
    return new NewRow(event, Arrays.asList(signed), Map.of());
  }

  /** The same row with a column that is not signed. */
  public NewRow with(String column, @Nullable Object value) {
    var more = new TreeMap<String, @Nullable Object>(beside);
    more.put(column, value);
    return new NewRow(event, signed, more);
  }

  @Override
  public String toString() {
    return "[row]";
  }
}
