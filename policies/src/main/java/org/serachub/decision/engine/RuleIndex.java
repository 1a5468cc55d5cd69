package org.serachub.decision.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.serachub.decision.Level;
import org.serachub.decision.RuleId;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;
import org.serachub.decision.region.Space;

/**
 * For each value of each attribute, the set of boxes that allow it, and for each field the set of
 * pieces of rules. Grants come first, from high to low; caps start a word of their own, from low to
 * high; so do the conditions that lift caps. What is left after narrowing is <em>live</em>; the
 * pieces among it that nothing lifts <em>hold</em>.
 */
final class RuleIndex {
  private final List<Piece> grants;
  private final List<Piece> caps;
  private final int firstCap;
  private final int words;
  private final int liveWords;
  private final Level[] levels;
  private final long[][] lifts;
  private final long[][][] values;
  private final long[][] fields;
  private final long[][] deciding = new long[Level.values().length][];

  RuleIndex(List<Rule> rules, Space space) {
    grants = pieces(rules.stream().filter(Rule::grants), Comparator.reverseOrder());
    caps = pieces(rules.stream().filter(rule -> !rule.grants()), Comparator.naturalOrder());
    List<Box> lifting = caps.stream().flatMap(cap -> cap.unless().stream()).distinct().toList();
    firstCap = words(grants.size());
    words = firstCap + words(caps.size());
    liveWords = words + words(lifting.size());
    levels = new Level[words * Long.SIZE];
    lifts = new long[caps.size()][liveWords];
    values = new long[Attribute.values().length][][];
    fields = new long[space.fields()][words];
    for (Attribute attribute : Attribute.values()) {
      values[attribute.ordinal()] = new long[attribute.domain().size()][liveWords];
    }
    for (Level level : Level.values()) {
      deciding[level.ordinal()] = new long[words];
    }
    for (int at = 0; at < grants.size(); at++) {
      add(grants.get(at), at);
    }
    for (int at = 0; at < caps.size(); at++) {
      add(caps.get(at), firstCap * Long.SIZE + at);
      for (Box box : caps.get(at).unless()) {
        set(lifts[at], words * Long.SIZE + lifting.indexOf(box));
      }
    }
    for (int at = 0; at < lifting.size(); at++) {
      allow(lifting.get(at), words * Long.SIZE + at);
    }
  }

  private static List<Piece> pieces(Stream<Rule> rules, Comparator<Level> order) {
    return rules
        .sorted(Comparator.comparing(Rule::level, order).thenComparing(Rule::id))
        .flatMap(rule -> Piece.of(rule).stream())
        .toList();
  }

  private static int words(int bits) {
    return Math.ceilDiv(bits, Long.SIZE);
  }

  private void add(Piece piece, int bit) {
    Level level = piece.rule().level();
    levels[bit] = level;
    allow(piece.when(), bit);
    piece.when().fields().stream().forEach(field -> set(fields[field], bit));
    if (piece.rule().grants()) {
      for (int at = 1; at <= level.ordinal(); at++) {
        set(deciding[at], bit);
      }
    } else {
      set(deciding[level.ordinal()], bit);
    }
  }

  private void allow(Box box, int bit) {
    for (Attribute attribute : Attribute.values()) {
      long[][] sets = values[attribute.ordinal()];
      for (long left = box.mask(attribute); left != 0; left &= left - 1) {
        set(sets[Long.numberOfTrailingZeros(left)], bit);
      }
    }
  }

  private static void set(long[] bits, int at) {
    bits[at / Long.SIZE] |= 1L << at;
  }

  /** Every box there is, as a set to narrow. */
  long[] all() {
    long[] all = new long[liveWords];
    Arrays.fill(all, -1L);
    return all;
  }

  /** No box at all: nothing is granted. */
  long[] none() {
    return new long[liveWords];
  }

  /** Narrows {@code live} to the boxes that allow that value. */
  void narrow(long[] live, Attribute attribute, int value) {
    and(live, values[attribute.ordinal()][value]);
  }

  /** Calls {@code each} with {@code live} narrowed to each release, handling code and kind. */
  void eachMarking(long[] live, Consumer<long[]> each) {
    for (long[] release : values[Attribute.RELEASE.ordinal()]) {
      for (long[] handling : values[Attribute.HANDLING.ordinal()]) {
        for (long[] kind : values[Attribute.KIND.ordinal()]) {
          long[] marked = live.clone();
          and(marked, release);
          and(marked, handling);
          and(marked, kind);
          each.accept(marked);
        }
      }
    }
  }

  /** The first value of that attribute that no rule tells from this one. */
  int like(Attribute attribute, int value) {
    long[][] sets = values[attribute.ordinal()];
    return IntStream.range(0, sets.length)
        .filter(at -> Arrays.equals(sets[at], sets[value]))
        .findFirst()
        .orElseThrow();
  }

  private static void and(long[] live, long[] mask) {
    for (int word = 0; word < live.length; word++) {
      live[word] &= mask[word];
    }
  }

  /** Narrows {@code live} to the pieces that allow that field. */
  void narrowField(long[] live, int field) {
    for (int word = 0; word < words; word++) {
      live[word] &= fields[field][word];
    }
  }

  /** The pieces that hold, for any field: the live ones without the caps that are lifted. */
  long[] holding(long[] live) {
    long[] holding = Arrays.copyOf(live, words);
    for (int word = firstCap; word < words; word++) {
      for (long bits = live[word]; bits != 0; bits &= bits - 1) {
        int cap = cap(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
        if (intersects(live, lifts[cap])) {
          holding[word] &= ~Long.lowestOneBit(bits);
        }
      }
    }
    return holding;
  }

  private static boolean intersects(long[] live, long[] mask) {
    for (int word = 0; word < live.length; word++) {
      if ((live[word] & mask[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The level that the holding pieces give for that field: the highest grant, or a lower cap. */
  Level level(long[] holding, int field) {
    Level granted = first(holding, fields[field], 0, firstCap, Level.HIDDEN);
    return granted.min(first(holding, fields[field], firstCap, words, granted));
  }

  private Level first(long[] holding, long[] mask, int from, int to, Level none) {
    for (int word = from; word < to; word++) {
      long bits = holding[word] & mask[word];
      if (bits != 0) {
        return levels[word * Long.SIZE + Long.numberOfTrailingZeros(bits)];
      }
    }
    return none;
  }

  /** How many words a set of pieces has. */
  int words() {
    return words;
  }

  /**
   * The pieces that decide {@code level} for that field, one bit each, 64 of them: section 4 of the
   * disclosure model.
   */
  long deciding(long[] holding, int field, Level level, int word) {
    return holding[word] & fields[field][word] & deciding[level.ordinal()][word];
  }

  /** The ids of the rules of those pieces, sorted. */
  List<RuleId> ids(long[] pieces) {
    return rules(pieces).stream().map(Rule::id).sorted().toList();
  }

  /** The rules of those pieces. */
  List<Rule> rules(long[] pieces) {
    return BitSet.valueOf(pieces).stream()
        .mapToObj(bit -> bit < firstCap * Long.SIZE ? grants.get(bit) : caps.get(cap(bit)))
        .map(Piece::rule)
        .distinct()
        .toList();
  }

  private int cap(int bit) {
    return bit - firstCap * Long.SIZE;
  }
}
