package org.serachub.decision.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.AgreementState;
import org.serachub.decision.DecisionState;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.Gateway;
import org.serachub.decision.Level;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;

/**
 * Where two policy sets give different levels, over every combination of facts and never by
 * sampling: the levels of each field are two functions of the attributes, and what differs between
 * them is said in boxes, each as large as it can be. A field that one set lacks is hidden there.
 */
public final class Diff {
  private static final int LEVELS = Level.values().length;

  /** The same level on both sides. */
  private static final int SAME = LEVELS * LEVELS;

  /** Facts that contradict each other, or that have been told of already. */
  private static final int ANYTHING = SAME + 1;

  /** In this order each box is made larger, so that what says least is left open first. */
  private static final List<Attribute> ORDER =
      List.of(
          Attribute.CUSTODIAN,
          Attribute.GATEWAY,
          Attribute.ABOUT,
          Attribute.REFERRER,
          Attribute.NAMED,
          Attribute.AUTHOR,
          Attribute.EMERGENCY,
          Attribute.KIND,
          Attribute.HANDLING,
          Attribute.RELEASE,
          Attribute.EXCLUDED,
          Attribute.ACTION_OWNER,
          Attribute.INVITED,
          Attribute.UNDERTAKING,
          Attribute.AGREEMENT,
          Attribute.CUSTODY,
          Attribute.CONSENT,
          Attribute.DECISION,
          Attribute.ROLE,
          Attribute.STAGE,
          Attribute.PURPOSE,
          Attribute.SECTOR);

  private final Diagram diagram = new Diagram();

  /** Fields by their function; what is said of one is said of all that have the same. */
  private final Map<Integer, List<Field>> functions = new LinkedHashMap<>();

  private Diff(PolicySet before, PolicySet after) {
    Map<FieldId, Field> fields = new LinkedHashMap<>();
    after.catalogue().fields().forEach(field -> fields.put(field.id(), field));
    before.catalogue().fields().forEach(field -> fields.putIfAbsent(field.id(), field));
    Side was = new Side(before, diagram);
    Side is = new Side(after, diagram);
    for (Field field : fields.values()) {
      Optional<Side.Rules> old = was.rules(field.id());
      Optional<Side.Rules> now = is.rules(field.id());
      if (!old.equals(now)) {
        int function = function(was.levels(old), is.levels(now), about(old, now));
        functions.computeIfAbsent(function, none -> new ArrayList<>()).add(field);
      }
    }
  }

  private static Set<SubjectKind> about(Optional<Side.Rules> old, Optional<Side.Rules> now) {
    return Stream.of(old, now)
        .flatMap(Optional::stream)
        .flatMap(rules -> rules.about().stream())
        .collect(Collectors.toSet());
  }

  private int function(int was, int is, Set<SubjectKind> about) {
    int contradictions = Side.contradictions(diagram, about);
    return diagram.combine(
        contradictions, levels(was, is), (yes, found) -> yes == 1 ? ANYTHING : found);
  }

  private int levels(int was, int is) {
    return diagram.combine(was, is, (a, b) -> a == b ? SAME : a * LEVELS + b);
  }

  /**
   * Every change: first what widens, the greatest step first. Changes of the same two levels may
   * overlap; together they hold every combination whose level differs, and, apart from facts that
   * contradict each other, no other.
   */
  public static List<Change> between(PolicySet before, PolicySet after) {
    Diff diff = new Diff(before, after);
    List<Change> changes = new ArrayList<>();
    for (Level from : Level.values()) {
      for (Level to : Level.values()) {
        if (from != to) {
          diff.changes(from, to, changes);
        }
      }
    }
    changes.sort(Comparator.comparing(Change::widens).reversed().thenComparing(Diff::step));
    return changes;
  }

  private static int step(Change change) {
    return -Math.abs(change.to().ordinal() - change.from().ordinal());
  }

  private void changes(Level from, Level to, List<Change> changes) {
    int result = from.ordinal() * LEVELS + to.ordinal();
    Map<Integer, Integer> rest = new HashMap<>();
    Map<List<Field>, List<Box>> found = new LinkedHashMap<>();
    for (int function : functions.keySet()) {
      while (true) {
        int left = rest.getOrDefault(function, function);
        Optional<Box> some = diagram.some(left, result, Side.ATTRIBUTES.all());
        if (some.isEmpty()) {
          break;
        }
        Box box = tidy(grow(function, result, some.get()));
        found.computeIfAbsent(told(box, result, rest), none -> new ArrayList<>()).add(box);
      }
    }
    found.forEach((fields, boxes) -> changes.add(Change.of(from, to, fields, boxes)));
  }

  /** The fields of which all of the box can be said, and not only that it contradicts itself. */
  private List<Field> told(Box box, int result, Map<Integer, Integer> rest) {
    List<Field> fields = new ArrayList<>();
    int told = diagram.of(box, 1, 0);
    functions.forEach(
        (function, same) -> {
          if (holds(function, box, result) && !holds(function, box, ANYTHING)) {
            fields.addAll(same);
            int left = rest.getOrDefault(function, function);
            rest.put(
                function, diagram.combine(told, left, (yes, was) -> yes == 1 ? ANYTHING : was));
          }
        });
    return fields;
  }

  private boolean holds(int function, Box box, int result) {
    BitSet results = new BitSet();
    results.set(result);
    results.set(ANYTHING);
    return diagram.within(function, box, results);
  }

  private Box grow(int function, int result, Box piece) {
    Box box = piece;
    for (Attribute attribute : ORDER) {
      box = grow(function, result, box, attribute);
    }
    return box;
  }

  private Box grow(int function, int result, Box box, Attribute attribute) {
    int size = attribute.domain().size();
    Box open = box.widened(attribute, (1L << size) - 1);
    if (holds(function, open, result)) {
      return open;
    }
    Box grown = box;
    for (int value = 0; value < size; value++) {
      Box tried = grown.widened(attribute, 1L << value);
      grown = holds(function, tried, result) ? tried : grown;
    }
    return grown;
  }

  /** Without words that went along only because they contradict the others. */
  private static Box tidy(Box box) {
    Box tidy = without(box, Attribute.CUSTODY, 1L, Attribute.AGREEMENT, AgreementState.OWN);
    return without(
        tidy,
        Attribute.DECISION,
        ~(1L << DecisionState.NONE.ordinal()) & 0b111L,
        Attribute.GATEWAY,
        Gateway.NONE);
  }

  private static Box without(
      Box box, Attribute first, long mask, Attribute second, Enum<?> contradicting) {
    boolean applies = (box.mask(first) & ~mask) == 0 && !box.open(second);
    return applies ? box.with(second, ~(1L << contradicting.ordinal())) : box;
  }
}
