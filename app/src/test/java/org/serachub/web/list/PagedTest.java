package org.serachub.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.serachub.web.Typed;

/** Pages neither leave out nor repeat a row, whatever is added or taken away meanwhile. */
class PagedTest {
  private static final ListLayout LAYOUT =
      new ListLayout(
          "/things",
          "Things",
          List.of(),
          List.of(Column.sorted("Due", "due")),
          Order.up("due"),
          ListLayout.Empty.of("Nothing."));
  private static final int ROUNDS = 60;

  private final Random random = new Random(20261126);

  private record Thing(Optional<String> due, String id) {
    Key key() {
      return due.map(day -> Key.of(day, id)).orElseGet(() -> Key.without(id));
    }
  }

  @Test
  void goingForwardsShowsEachRowOnceThoughOthersComeAndGo() {
    for (var round = 0; round < ROUNDS; round++) {
      var order = new Order("due", random.nextBoolean());
      var things = things(random.nextInt(60));
      var stay = new ArrayList<>(things);
      var seen = new ArrayList<Thing>();
      var page = page(things, order, Optional.empty());
      seen.addAll(page.rows());
      while (page.next().isPresent()) {
        disturb(things, stay, seen);
        page = page(things, order, page.next().map(key -> new Cursor(true, key)));
        seen.addAll(page.rows());
      }
      assertEquals(seen.size(), new HashSet<>(seen).size(), "a row came twice");
      assertTrue(seen.containsAll(stay), "a row was left out");
      assertEquals(sorted(seen, order), seen);
    }
  }

  @Test
  void goingBackwardsShowsEachRowOnceThoughOthersComeAndGo() {
    for (var round = 0; round < ROUNDS; round++) {
      var order = new Order("due", random.nextBoolean());
      var things = things(1 + random.nextInt(60));
      var last = sorted(things, order).getLast();
      var stay = new ArrayList<>(things);
      stay.remove(last);
      var seen = new ArrayList<Thing>();
      Optional<String> at = Optional.of(last.key().text());
      while (at.isPresent()) {
        var page = page(things, order, at.map(key -> new Cursor(false, key)));
        seen.addAll(0, page.rows());
        disturb(things, stay, seen);
        at = page.previous();
      }
      assertEquals(seen.size(), new HashSet<>(seen).size(), "a row came twice");
      assertTrue(seen.containsAll(stay), "a row was left out");
      assertEquals(sorted(seen, order), seen);
    }
  }

  @Test
  void aStatementThatAsksForOneRowMoreGivesTheSamePages() {
    var things = sorted(things(137), Order.up("due"));
    var forwards = new ArrayList<Thing>();
    var page = found(things, Optional.empty());
    forwards.addAll(page.rows());
    assertEquals(Optional.empty(), page.previous());
    while (page.next().isPresent()) {
      page = found(things, page.next().map(key -> new Cursor(true, key)));
      forwards.addAll(page.rows());
    }
    var backwards = new ArrayList<>(page.rows());
    while (page.previous().isPresent()) {
      page = found(things, page.previous().map(key -> new Cursor(false, key)));
      backwards.addAll(0, page.rows());
    }

    assertEquals(things, forwards);
    assertEquals(things, backwards);
  }

  @Test
  void whatHasNoValueComesLastWhicheverWay() {
    var without = new Thing(Optional.empty(), "a");
    var with = new Thing(Optional.of("2026-01-01"), "b");

    for (var order : List.of(Order.up("due"), Order.down("due"))) {
      assertEquals(
          List.of(with, without), page(List.of(without, with), order, Optional.empty()).rows());
    }
  }

  @Test
  void aPageOfNothingLeadsNowhere() {
    var page = page(List.of(), Order.up("due"), Optional.empty());

    assertEquals(Paged.none(), page);
    assertFalse(page.previous().isPresent() || page.next().isPresent());
  }

  private Paged<Thing> page(List<Thing> things, Order order, Optional<Cursor> at) {
    var query = new ListQuery(LAYOUT, Typed.EMPTY, java.util.Map.of(), order, at);
    return Paged.of(things, query, Thing::key, 7);
  }

  /**
   * What {@code a <= ? and (a < ? or id < ?) … LIMIT} finds, over rows in the order of the list.
   */
  private static Paged<Thing> found(List<Thing> sorted, Optional<Cursor> at) {
    var place = at.map(Cursor::key).map(Key::read);
    var way = Key.in(Order.up("due"));
    var forwards = at.map(Cursor::onwards).orElse(true);
    var rows =
        (forwards ? sorted : sorted.reversed())
            .stream()
                .filter(
                    thing ->
                        place
                            .map(key -> way.compare(thing.key(), key))
                            .map(compared -> forwards ? compared > 0 : compared < 0)
                            .orElse(true))
                .limit(Paged.SIZE + 1)
                .toList();
    var page = rows.subList(0, Math.min(Paged.SIZE, rows.size()));
    return Paged.found(page, rows.size() > Paged.SIZE, at, thing -> thing.key().text());
  }

  private void disturb(List<Thing> things, List<Thing> stay, List<Thing> seen) {
    things.addAll(things(random.nextInt(5)));
    if (!things.isEmpty() && random.nextBoolean()) {
      var gone = things.remove(random.nextInt(things.size()));
      if (!seen.contains(gone)) {
        stay.remove(gone);
      }
    }
  }

  private List<Thing> things(int count) {
    var things = new ArrayList<Thing>();
    for (var i = 0; i < count; i++) {
      var day = "2026-01-%02d".formatted(1 + random.nextInt(9));
      var id = new UUID(random.nextLong(), random.nextLong()).toString();
      things.add(new Thing(random.nextInt(5) == 0 ? Optional.empty() : Optional.of(day), id));
    }
    return things;
  }

  private static List<Thing> sorted(List<Thing> things, Order order) {
    return things.stream().sorted(Comparator.comparing(Thing::key, Key.in(order))).toList();
  }
}
