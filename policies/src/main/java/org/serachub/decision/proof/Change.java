package org.serachub.decision.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.Field;
import org.serachub.decision.Level;
import org.serachub.decision.language.Vocabulary;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;

/**
 * A region in which two policy sets give different levels.
 *
 * @param from what the set before gave
 * @param to what the set after gives
 * @param fields at least one, in the order of the catalogue
 * @param where boxes of attribute values, which may overlap; they hold for each of the fields
 * @param example one combination in the first of them
 */
public record Change(
    Level from, Level to, List<Field> fields, List<Box> where, Combination example) {
  /** Said of every example, whether the region asks for it or not. */
  private static final Set<Attribute> ALWAYS =
      EnumSet.of(Attribute.ROLE, Attribute.SECTOR, Attribute.PURPOSE, Attribute.STAGE);

  /** Copies the lists. */
  public Change {
    fields = List.copyOf(fields);
    where = List.copyOf(where);
  }

  static Change of(Level from, Level to, List<Field> fields, List<Box> where) {
    return new Change(from, to, fields, where, Combination.in(where.getFirst(), fields));
  }

  /** True if something more is disclosed, or told of, than before. */
  public boolean widens() {
    return to.compareTo(from) > 0;
  }

  /** Conditions that hold in all of the region, in words. */
  public List<String> common(Vocabulary vocabulary) {
    return phrases(vocabulary, where.getFirst(), shared());
  }

  /** The further conditions of each part of the region; a part without any says it all. */
  public List<List<String>> parts(Vocabulary vocabulary) {
    Set<Attribute> apart = EnumSet.complementOf(EnumSet.copyOf(shared()));
    return where.stream().map(box -> phrases(vocabulary, box, apart)).toList();
  }

  private EnumSet<Attribute> shared() {
    Box first = where.getFirst();
    EnumSet<Attribute> shared = EnumSet.noneOf(Attribute.class);
    Stream.of(Attribute.values())
        .filter(
            attribute ->
                where.stream().allMatch(box -> box.mask(attribute) == first.mask(attribute)))
        .forEach(shared::add);
    return shared;
  }

  private static List<String> phrases(Vocabulary vocabulary, Box box, Set<Attribute> of) {
    return of.stream()
        .filter(attribute -> !box.open(attribute))
        .map(attribute -> phrase(vocabulary, box, attribute))
        .toList();
  }

  private static String phrase(Vocabulary vocabulary, Box box, Attribute attribute) {
    List<String> in = new ArrayList<>();
    List<String> out = new ArrayList<>();
    for (int value = 0; value < attribute.domain().size(); value++) {
      boolean allowed = (box.mask(attribute) >>> value & 1) != 0;
      (allowed ? in : out).add(vocabulary.phrase(attribute, value));
    }
    return in.size() <= out.size() + 1
        ? String.join(" or ", in)
        : "other than " + String.join(" or ", out);
  }

  /** All of it in words, each part of the region and the example on a line of its own. */
  public String words(Vocabulary vocabulary) {
    String head =
        (widens() ? "★ wider, " : "narrower, ")
            + from.word()
            + " to "
            + to.word()
            + ": "
            + fields.stream()
                .map(field -> "`" + field.id() + "`")
                .collect(Collectors.joining(", "));
    List<String> common = common(vocabulary);
    List<String> lines = new ArrayList<>(List.of(head));
    lines.add("  " + (common.isEmpty() ? "always" : "when " + String.join("; ", common)));
    if (where.size() > 1) {
      lines.add("  and one of these holds:");
      parts(vocabulary).forEach(part -> lines.add("    - " + String.join("; ", part)));
    }
    lines.add("  for example " + example(vocabulary));
    return String.join("\n", lines);
  }

  private String example(Vocabulary vocabulary) {
    Box first = where.getFirst();
    List<String> phrases =
        Stream.of(Attribute.values())
            .filter(attribute -> ALWAYS.contains(attribute) || !first.open(attribute))
            .map(attribute -> vocabulary.phrase(attribute, example.value(attribute)))
            .collect(Collectors.toCollection(ArrayList::new));
    String who = phrases.removeFirst() + " " + phrases.removeFirst();
    return "`" + example.field().id() + "`: " + who + ", " + String.join(", ", phrases);
  }
}
