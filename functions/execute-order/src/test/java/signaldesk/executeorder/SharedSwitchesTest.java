package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Switch;
import signaldesk.port.Switches;

class SharedSwitchesTest {
  private static final Switch HALT =
      new Switch("all", Switch.Mode.HALT, "told to", Instant.parse("2026-11-23T15:30:00Z"));

  private final List<Switch> table = new CopyOnWriteArrayList<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final CountDownLatch firstBegan = new CountDownLatch(1);
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);

  private final SharedSwitches shared =
      new SharedSwitches(
          new Switches() {
            @Override
            public List<Switch> thrown() {
              List<Switch> read = List.copyOf(table);
              if (reads.incrementAndGet() == 1) {
                firstBegan.countDown();
                await(firstMayEnd);
              }
              if (table.size() > 1) {
                throw new IllegalArgumentException("no table");
              }
              return read;
            }

            @Override
            public void turnOn(Switch thrown) {
              table.add(thrown);
            }
          });

  @Test
  void whoAsksAfterAReadBeganGetsALaterOneTogetherWithTheOthers() throws Exception {
    Future<List<Switch>> first = ask();
    await(firstBegan);
    shared.turnOn(HALT);
    List<Future<List<Switch>>> later = new ArrayList<>();
    Thread[] threads = new Thread[9];
    for (int i = 0; i < threads.length; i++) {
      CompletableFuture<List<Switch>> answer = new CompletableFuture<>();
      threads[i] = Thread.ofPlatform().start(() -> answer.complete(shared.thrown()));
      later.add(answer);
    }
    for (Thread thread : threads) {
      awaitBlocked(thread);
    }
    firstMayEnd.countDown();

    assertEquals(List.of(), first.get(60, TimeUnit.SECONDS));
    for (Future<List<Switch>> one : later) {
      assertEquals(List.of(HALT), one.get(60, TimeUnit.SECONDS));
    }
    assertEquals(2, reads.get());
  }

  @Test
  void oneAfterTheOtherEachReadsAnew() {
    firstMayEnd.countDown();
    assertEquals(List.of(), shared.thrown());
    shared.turnOn(HALT);
    assertEquals(List.of(HALT), shared.thrown());
    assertEquals(2, reads.get());
  }

  @Test
  void aReadThatFailsIsNoSwitchAndTheNextOneReadsAnew() throws ExecutionException {
    firstMayEnd.countDown();
    shared.turnOn(HALT);
    shared.turnOn(HALT);
    assertThrows(IllegalStateException.class, shared::thrown);
    table.removeLast();
    assertEquals(List.of(HALT), shared.thrown());
  }

  private Future<List<Switch>> ask() {
    CompletableFuture<List<Switch>> answer = new CompletableFuture<>();
    Thread.ofPlatform().start(() -> answer.complete(shared.thrown()));
    return answer;
  }

  private static void awaitBlocked(Thread thread) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (thread.getState() != Thread.State.WAITING && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertEquals(true, latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
