package org.serachub.decision.engine;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Box;

/**
 * A rule, or the part of a cap whose fields are lifted by the same conditions: whether a piece is
 * lifted never depends on the field.
 *
 * @param when where it holds
 * @param unless what lifts it, whatever the field
 */
record Piece(Rule rule, Box when, List<Box> unless) {
  /** Copies the list. */
  Piece {
    unless = List.copyOf(unless);
  }

  /** The pieces of a rule; together they say what it says. */
  static List<Piece> of(Rule rule) {
    Map<List<Box>, BitSet> fields = new LinkedHashMap<>();
    rule.when().fields().stream()
        .forEach(
            field -> fields.computeIfAbsent(lifting(rule, field), none -> new BitSet()).set(field));
    return fields.entrySet().stream()
        .map(part -> new Piece(rule, rule.when().withFields(part.getValue()), part.getKey()))
        .toList();
  }

  private static List<Box> lifting(Rule rule, int field) {
    return rule.unless().stream().filter(box -> box.fields().get(field)).toList();
  }
}
