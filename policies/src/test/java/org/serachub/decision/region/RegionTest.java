package org.serachub.decision.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares regions with plain sets of points, on a reduced vocabulary that can be listed. */
class RegionTest {
  private static final int FIELDS = 70;
  private static final Space SPACE = new Space(FIELDS);
  private static final List<Attribute> OPEN =
      List.of(Attribute.RELEASE, Attribute.KIND, Attribute.DECISION);

  /** All requests that differ in three attributes and three fields, the last beyond one word. */
  private static final Box SMALL = small();

  private static Box small() {
    Box box = SPACE.all().withFields(fields(0, 1, 69));
    for (Attribute attribute : Attribute.values()) {
      if (!OPEN.contains(attribute)) {
        box = box.with(attribute, 1);
      }
    }
    return box;
  }

  private static BitSet fields(int... fields) {
    BitSet set = new BitSet();
    for (int field : fields) {
      set.set(field);
    }
    return set;
  }

  private static Box random(Random random) {
    Box box = SMALL;
    for (Attribute attribute : OPEN) {
      box = box.with(attribute, random.nextInt(8));
    }
    BitSet fields = new BitSet();
    for (int field : new int[] {0, 1, 69}) {
      fields.set(field, random.nextInt(3) > 0);
    }
    return box.withFields(fields);
  }

  private static Region region(Random random) {
    List<Box> boxes = new ArrayList<>();
    for (int at = random.nextInt(4); at > 0; at--) {
      boxes.add(random(random));
    }
    return Region.of(boxes);
  }

  /** The points of a region, one bit each. */
  private static BitSet points(Region region) {
    BitSet points = new BitSet();
    for (Box box : region.boxes()) {
      for (int point = 0; point < 81; point++) {
        Box single = SMALL.withFields(fields(new int[] {0, 1, 69}[point % 3]));
        single = single.with(OPEN.get(0), 1L << point / 3 % 3);
        single = single.with(OPEN.get(1), 1L << point / 9 % 3);
        single = single.with(OPEN.get(2), 1L << point / 27);
        if (single.within(box)) {
          assertFalse(points.get(point), "boxes of a region overlap");
          points.set(point);
        }
      }
    }
    return points;
  }

  @Test
  void unionIntersectionDifferenceAndEmptinessAreExact() {
    Random random = new Random(42);
    for (int round = 0; round < 1_000; round++) {
      Region a = region(random);
      Region b = region(random);
      BitSet union = points(a);
      union.or(points(b));
      BitSet both = points(a);
      both.and(points(b));
      BitSet rest = points(a);
      rest.andNot(points(b));

      assertEquals(union, points(a.or(b)));
      assertEquals(both, points(a.and(b)));
      assertEquals(rest, points(a.minus(b)));
      assertEquals(both.isEmpty(), a.and(b).isEmpty());
      assertEquals(BigInteger.valueOf(points(a).cardinality()), a.size());
    }
  }

  @Test
  void theWholeSpaceIsCountedAndLeavesNothingOutside() {
    BigInteger size = BigInteger.valueOf(FIELDS);
    for (Attribute attribute : Attribute.values()) {
      size = size.multiply(BigInteger.valueOf(attribute.domain().size()));
    }
    Region all = Region.of(SPACE.all());

    assertEquals(size, all.size());
    assertTrue(all.minus(all).isEmpty());
    assertTrue(Region.of(SPACE.all().with(Attribute.ROLE, 0)).isEmpty());
    assertTrue(all.any().isPresent());
  }

  @Test
  void whatIsEmptyIsWithinEverythingAndLeavesNothing() {
    Box empty = SPACE.all().with(Attribute.ROLE, 0);
    Box without = SPACE.all().withFields(new BitSet());

    for (Box none : List.of(empty, without)) {
      assertTrue(none.isEmpty());
      assertTrue(none.within(SMALL));
      assertEquals(List.of(), none.minus(SMALL));
      assertFalse(SMALL.within(none));
      assertEquals(List.of(SMALL), SMALL.minus(none));
    }
  }

  @Test
  void whatHasNothingInCommonStaysInOnePiece() {
    Box one = SMALL.with(Attribute.RELEASE, 1).with(Attribute.KIND, 1);
    Box other = SMALL.with(Attribute.RELEASE, 2).with(Attribute.KIND, 2);

    assertTrue(one.disjoint(other));
    assertEquals(List.of(one), one.minus(other));
  }

  @Test
  void aBoxIsWidenedByWhatIsNamedAndNothingElse() {
    Box one = SMALL.with(Attribute.RELEASE, 1);

    assertEquals(SMALL.with(Attribute.RELEASE, 3), one.widened(Attribute.RELEASE, 2));
    assertEquals(one, one.widened(Attribute.RELEASE, 1));
  }

  @Test
  void boxesAreEqualThatHoldTheSame() {
    Box one = SMALL.with(Attribute.RELEASE, 1);

    assertEquals(one, SMALL.with(Attribute.RELEASE, 1));
    assertEquals(one.hashCode(), SMALL.with(Attribute.RELEASE, 1).hashCode());
    assertNotEquals(one, SMALL);
    assertNotEquals(one.hashCode(), SMALL.hashCode());
    assertNotEquals(one, new Object());
  }

  @Test
  void aSpaceHasAtLeastOneField() {
    assertThrows(IllegalArgumentException.class, () -> new Space(0));
    assertEquals(1, new Space(1).fields());
  }
}
