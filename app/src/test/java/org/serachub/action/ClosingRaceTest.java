package org.serachub.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.serachub.conference.AgendaItems;
import org.serachub.conference.Refusal;
import org.serachub.conference.outcome.CloseWithReason;
import org.serachub.decision.Stage;
import org.serachub.request.ItemId;
import org.serachub.testing.Seeding;

/**
 * Whoever comes second, of one that closes an item and one that agrees on an action there, is told.
 */
final class ClosingRaceTest {
  private final Agreed agreed = new Agreed();
  private final CountDownLatch done = new CountDownLatch(1);
  private final AtomicReference<@Nullable Thread> second = new AtomicReference<>();

  @AfterEach
  void shut() {
    agreed.close();
  }

  @Test
  void anActionIsNotAddedToAnItemThatIsBeingClosed() {
    var closing = first(this::close);
    var adding = second(this::add);

    closing.join();
    assertEquals(ActionRefusal.Why.NOT_NOW, failed(adding, ActionRefusal.class).why());
    assertEquals(Stage.CLOSED, stage());
    assertEquals(0, agreed.rows());
  }

  @Test
  void anItemIsNotClosedOverAnActionThatIsBeingAdded() {
    var adding = first(this::add);
    var closing = second(this::close);

    adding.join();
    assertEquals(Refusal.Why.NOT_NOW, failed(closing, Refusal.class).why());
    assertEquals(Stage.PACK_SEALED, stage());
    assertEquals(1, agreed.rows());
  }

  /** Does it, and commits when the second has come to where it must wait for the first. */
  private CompletableFuture<Void> first(Runnable act) {
    return CompletableFuture.runAsync(
        () ->
            Seeding.write(
                agreed.partnership.hub,
                event -> {
                  act.run();
                  done.countDown();
                  assertTrue(isHeldUp(), () -> "nobody asked to hold the item: " + where());
                  return event;
                }),
        ClosingRaceTest::ofItsOwn);
  }

  private CompletableFuture<Void> second(Runnable act) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            assertTrue(done.await(30, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          second.set(Thread.currentThread());
          act.run();
        },
        ClosingRaceTest::ofItsOwn);
  }

  // The common pool may have one thread only.
  private static void ofItsOwn(Runnable task) {
    Thread.ofPlatform().start(task);
  }

  private boolean isHeldUp() {
    var until = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(until)) {
      var thread = second.get();
      if (thread != null
          && Stream.of(thread.getStackTrace())
              .anyMatch(
                  frame ->
                      frame.getClassName().equals(AgendaItems.class.getName())
                          && frame.getMethodName().equals("hold"))) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private String where() {
    var thread = second.get();
    return thread == null
        ? "it has not begun"
        : Stream.of(thread.getStackTrace()).map(String::valueOf).collect(Collectors.joining("\n"));
  }

  private void close() {
    var act = agreed.partnership.act(agreed.partnership.coordinator);
    var version = agreed.bean(AgendaItems.class).find(item()).orElseThrow().version();
    agreed.bean(CloseWithReason.class).close(act, item(), version, "All is done", false);
  }

  private void add() {
    agreed.add("Change the locks", agreed.of(agreed.partnership.housing));
  }

  private ItemId item() {
    return agreed.item.id();
  }

  private Stage stage() {
    return agreed.bean(AgendaItems.class).find(item()).orElseThrow().stage();
  }

  private static <T extends Throwable> T failed(CompletableFuture<Void> act, Class<T> with) {
    try {
      act.join();
    } catch (CompletionException e) {
      return with.cast(Objects.requireNonNull(e.getCause()));
    }
    throw new AssertionError("it did not fail");
  }
}
