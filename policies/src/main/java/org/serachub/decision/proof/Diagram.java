package org.serachub.decision.proof;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;

/**
 * Functions from the values of all attributes to a small number, each kept once: a decision diagram
 * whose nodes branch on one attribute, reduced and shared, so that equal functions are the same
 * node. What is asked of one is exact.
 */
final class Diagram {
  /** Results are 0 to this, less one; they are the first nodes. */
  static final int RESULTS = 32;

  /** What rules ask first stands first; that keeps the diagrams small. */
  private static final List<Attribute> ORDER =
      List.of(
          Attribute.CUSTODY,
          Attribute.AGREEMENT,
          Attribute.EXCLUDED,
          Attribute.PURPOSE,
          Attribute.STAGE,
          Attribute.ROLE,
          Attribute.EMERGENCY,
          Attribute.INVITED,
          Attribute.UNDERTAKING,
          Attribute.ACTION_OWNER,
          Attribute.SECTOR,
          Attribute.RELEASE,
          Attribute.DECISION,
          Attribute.GATEWAY,
          Attribute.CONSENT,
          Attribute.HANDLING,
          Attribute.KIND,
          Attribute.ABOUT,
          Attribute.AUTHOR,
          Attribute.NAMED,
          Attribute.REFERRER,
          Attribute.CUSTODIAN);

  private record Node(int depth, List<Integer> children) {}

  private final Map<Node, Integer> known = new HashMap<>();
  private int[][] children = new int[1 << 10][];
  private int[] depth = new int[1 << 10];
  private int size = RESULTS;

  Diagram() {
    Arrays.fill(depth, 0, RESULTS, ORDER.size());
  }

  private int node(int at, int[] next) {
    if (Arrays.stream(next).allMatch(child -> child == next[0])) {
      return next[0];
    }
    Node node = new Node(at, Arrays.stream(next).boxed().toList());
    Integer found = known.get(node);
    if (found != null) {
      return found;
    }
    if (size == depth.length) {
      children = Arrays.copyOf(children, 2 * size);
      depth = Arrays.copyOf(depth, 2 * size);
    }
    children[size] = next;
    depth[size] = at;
    known.put(node, size);
    return size++;
  }

  /** The function that is {@code inside} in the box and {@code outside} elsewhere. */
  int of(Box box, int inside, int outside) {
    int node = inside;
    for (int at = ORDER.size() - 1; at >= 0; at--) {
      Attribute attribute = ORDER.get(at);
      if (!box.open(attribute)) {
        int[] next = new int[attribute.domain().size()];
        for (int value = 0; value < next.length; value++) {
          next[value] = (box.mask(attribute) >>> value & 1) != 0 ? node : outside;
        }
        node = node(at, next);
      }
    }
    return node;
  }

  /** The function that combines the results of two. */
  int combine(int a, int b, IntBinaryOperator results) {
    return combine(a, b, results, new HashMap<>());
  }

  private int combine(int a, int b, IntBinaryOperator results, Map<Long, Integer> done) {
    if (a < RESULTS && b < RESULTS) {
      return results.applyAsInt(a, b);
    }
    long key = (long) a << 32 | b;
    Integer found = done.get(key);
    if (found != null) {
      return found;
    }
    int at = Math.min(depth[a], depth[b]);
    int[] next = new int[ORDER.get(at).domain().size()];
    for (int value = 0; value < next.length; value++) {
      next[value] = combine(child(a, at, value), child(b, at, value), results, done);
    }
    int node = node(at, next);
    done.put(key, node);
    return node;
  }

  private int child(int node, int at, int value) {
    return depth[node] == at ? children[node][value] : node;
  }

  /** True if everywhere in the box the result is one of these. */
  boolean within(int node, Box box, BitSet results) {
    return within(node, box, results, new BitSet());
  }

  private boolean within(int node, Box box, BitSet results, BitSet seen) {
    if (node < RESULTS) {
      return results.get(node);
    }
    if (seen.get(node)) {
      return true;
    }
    long mask = box.mask(ORDER.get(depth[node]));
    for (int value = 0; value < children[node].length; value++) {
      if ((mask >>> value & 1) != 0 && !within(children[node][value], box, results, seen)) {
        return false;
      }
    }
    seen.set(node);
    return true;
  }

  /** Some of {@code all} where that is the result, as a box, if there is any. */
  Optional<Box> some(int node, int result, Box all) {
    return some(node, result, all, new BitSet());
  }

  private Optional<Box> some(int node, int result, Box box, BitSet without) {
    if (node == result) {
      return Optional.of(box);
    }
    if (node < RESULTS || without.get(node)) {
      return Optional.empty();
    }
    Attribute attribute = ORDER.get(depth[node]);
    for (int value = 0; value < children[node].length; value++) {
      Box narrowed = box.with(attribute, same(node, children[node][value]));
      Optional<Box> found = some(children[node][value], result, narrowed, without);
      if (found.isPresent()) {
        return found;
      }
    }
    without.set(node);
    return Optional.empty();
  }

  private long same(int node, int child) {
    long mask = 0;
    for (int value = 0; value < children[node].length; value++) {
      mask |= children[node][value] == child ? 1L << value : 0;
    }
    return mask;
  }
}
