package org.serachub.decision.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.serachub.decision.Level;
import org.serachub.decision.RuleId;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;
import org.serachub.decision.region.Space;

/**
 * For each value of each attribute, and each field, the set of boxes that allow it. Grants come
 * first, from high to low; then caps, from low to high; then what lifts caps.
 */
final class RuleIndex {
  private final List<Rule> rules = new ArrayList<>();
  private final int words;
  private final long[][][] values;
  private final long[][] fields;
  private final long[][] grants = new long[Level.values().length][];
  private final long[][] caps = new long[Level.values().length][];
  private final long[][] unless;

  RuleIndex(List<Rule> all, Space space) {
    all.stream()
        .filter(Rule::grants)
        .sorted(Comparator.comparing(Rule::level).reversed().thenComparing(Rule::id))
        .forEach(rules::add);
    all.stream()
        .filter(rule -> !rule.grants())
        .sorted(Comparator.comparing(Rule::level).thenComparing(Rule::id))
        .forEach(rules::add);
    List<Box> boxes = new ArrayList<>(rules.stream().map(Rule::when).toList());
    int[] firstUnless = new int[rules.size()];
    for (int rule = 0; rule < rules.size(); rule++) {
      firstUnless[rule] = boxes.size();
      boxes.addAll(rules.get(rule).unless());
    }
    words = (boxes.size() + 63) / 64;
    unless = new long[rules.size()][words];
    for (int rule = 0; rule < rules.size(); rule++) {
      for (int at = 0; at < rules.get(rule).unless().size(); at++) {
        set(unless[rule], firstUnless[rule] + at);
      }
    }
    values = values(boxes);
    fields = fields(boxes, space);
    for (Level level : Level.values()) {
      grants[level.ordinal()] = mask(rule -> rule.grants() && rule.level() == level);
      caps[level.ordinal()] = mask(rule -> !rule.grants() && rule.level() == level);
    }
  }

  private long[] mask(Predicate<Rule> which) {
    long[] mask = new long[words];
    for (int rule = 0; rule < rules.size(); rule++) {
      if (which.test(rules.get(rule))) {
        set(mask, rule);
      }
    }
    return mask;
  }

  private long[][][] values(List<Box> boxes) {
    long[][][] all = new long[Attribute.values().length][][];
    for (Attribute attribute : Attribute.values()) {
      long[][] sets = new long[attribute.domain().size()][words];
      for (int box = 0; box < boxes.size(); box++) {
        for (int value = 0; value < sets.length; value++) {
          if ((boxes.get(box).mask(attribute) >>> value & 1) != 0) {
            set(sets[value], box);
          }
        }
      }
      all[attribute.ordinal()] = sets;
    }
    return all;
  }

  private long[][] fields(List<Box> boxes, Space space) {
    long[][] sets = new long[space.fields()][words];
    for (int box = 0; box < boxes.size(); box++) {
      int at = box;
      boxes.get(box).fields().stream().forEach(field -> set(sets[field], at));
    }
    return sets;
  }

  private static void set(long[] bits, int at) {
    bits[at / 64] |= 1L << at % 64;
  }

  /** Every box there is, as a set to narrow. */
  long[] all() {
    long[] all = new long[words];
    Arrays.fill(all, -1L);
    return all;
  }

  /** No box at all: nothing is granted. */
  long[] none() {
    return new long[words];
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

  /** True if no rule looks at that attribute, so that its value never matters. */
  boolean ignores(Attribute attribute) {
    long[][] sets = values[attribute.ordinal()];
    return Arrays.stream(sets).allMatch(set -> Arrays.equals(set, sets[0]));
  }

  /** Narrows {@code live} to the boxes that allow that field. */
  void narrowField(long[] live, int field) {
    and(live, fields[field]);
  }

  private static void and(long[] live, long[] mask) {
    for (int word = 0; word < live.length; word++) {
      live[word] &= mask[word];
    }
  }

  /** The level that the live boxes give. */
  Level level(long[] live) {
    Level granted = Level.HIDDEN;
    for (int level = Level.SHOWN.ordinal(); level > 0; level--) {
      if (intersects(live, grants[level])) {
        granted = Level.values()[level];
        break;
      }
    }
    for (int level = 0; level < granted.ordinal(); level++) {
      if (capped(live, level)) {
        return Level.values()[level];
      }
    }
    return granted;
  }

  private boolean capped(long[] live, int level) {
    long[] mask = caps[level];
    for (int word = 0; word < words; word++) {
      for (long bits = live[word] & mask[word]; bits != 0; bits &= bits - 1) {
        if (!intersects(live, unless[word * 64 + Long.numberOfTrailingZeros(bits)])) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean intersects(long[] live, long[] mask) {
    for (int word = 0; word < live.length; word++) {
      if ((live[word] & mask[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The rules that decide {@code level}, one bit each: section 4 of the disclosure model. */
  long[] deciding(long[] live, Level level) {
    long[] deciding = new long[words];
    add(deciding, live, level);
    return deciding;
  }

  /** Adds those of another set of live boxes that gives the same level. */
  void add(long[] deciding, long[] live, Level level) {
    int lowest = level == Level.HIDDEN ? grants.length : level.ordinal();
    for (int from = lowest; from < grants.length; from++) {
      for (int word = 0; word < words; word++) {
        deciding[word] |= live[word] & grants[from][word];
      }
    }
    for (int word = 0; word < words; word++) {
      for (long bits = live[word] & caps[level.ordinal()][word]; bits != 0; bits &= bits - 1) {
        int rule = word * 64 + Long.numberOfTrailingZeros(bits);
        deciding[word] |= intersects(live, unless[rule]) ? 0 : Long.lowestOneBit(bits);
      }
    }
  }

  /** The ids of those rules, sorted. */
  List<RuleId> ids(long[] deciding) {
    return rules(deciding).stream().map(Rule::id).sorted().toList();
  }

  /** Those rules. */
  List<Rule> rules(long[] deciding) {
    return BitSet.valueOf(deciding).stream().mapToObj(rules::get).toList();
  }
}
