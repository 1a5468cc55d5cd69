package org.serachub.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.Term;
import org.serachub.platform.database.Binary;

/**
 * Which row of a signed table: its key, in random ids and closed words. The leaf of the event that
 * wrote the row names it so.
 *
 * @param key as text, in the order of {@link SignedTable#key()}
 */
public record RowName(SignedTable table, List<String> key) {
  /** Copies the list. */
  public RowName {
    key = List.copyOf(key);
  }

  static RowName of(SignedTable table, List<? extends @Nullable Object> values) {
    return new RowName(
        table, values.subList(0, table.key().size()).stream().map(RowName::text).toList());
  }

  /** As a leaf holds it: the table, then the key. */
  public List<String> inLeaf() {
    return Stream.concat(Stream.of(table.table()), key.stream()).toList();
  }

  /**
   * Reads it back from a leaf.
   *
   * @throws IllegalArgumentException if there is no such table
   */
  public static RowName read(List<?> words) {
    var text = words.stream().map(String.class::cast).toList();
    var table =
        Arrays.stream(SignedTable.values())
            .filter(known -> known.table().equals(text.getFirst()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such table"));
    return new RowName(table, text.subList(1, text.size()));
  }

  /** The key as a statement's arguments. */
  List<Object> arguments() {
    var arguments = new ArrayList<Object>();
    for (var part : key) {
      arguments.add(part.length() == 36 ? UUID.fromString(part) : part);
    }
    return arguments;
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> throw new IllegalArgumentException("a key without a value");
      case Term term -> term.word();
      case byte[] bytes -> Binary.id(bytes).toString();
      default -> value.toString();
    };
  }
}
