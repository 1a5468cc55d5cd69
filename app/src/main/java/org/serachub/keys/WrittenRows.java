package org.serachub.keys;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The signed rows that one act of the trail has written, by the event each of them names. The event
 * names them in turn, so that a row that was put back to an earlier state is found.
 */
public final class WrittenRows {
  private static final ScopedValue<WrittenRows> OPEN = ScopedValue.newInstance();

  private final Map<UUID, Set<RowName>> rows = new LinkedHashMap<>();

  /** Runs work and notes what it signs. */
  public <T> T during(Supplier<T> work) {
    return ScopedValue.where(OPEN, this).call(work::get);
  }

  /** The rows that an event wrote, in the order in which they were written, each once. */
  public List<RowName> of(UUID event) {
    return List.copyOf(rows.getOrDefault(event, Set.of()));
  }

  /**
   * Makes sure that every row written names one of these events.
   *
   * @throws IllegalStateException if one does not
   */
  public void requireOnly(Set<UUID> events) {
    if (!events.containsAll(rows.keySet())) {
      throw new IllegalStateException("a row was signed under an event that is not written");
    }
  }

  static void note(UUID event, RowName row) {
    if (OPEN.isBound()) {
      OPEN.get().rows.computeIfAbsent(event, id -> new LinkedHashSet<>()).add(row);
    }
  }
}
