package signaldesk.keeppositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryAlertQueue;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.OfClose;
import signaldesk.alert.Cause;
import signaldesk.port.NotQueued;

/** What a batch has to tell is queued once, and the books never hang on it. */
class AfterBatchTest {
  private static final AlertMessage FIRST = close("1");
  private static final AlertMessage SECOND = close("2");

  private final MemoryAlertQueue queue = new MemoryAlertQueue();

  @Test
  void aThousandAccountsThatCloseAtOnceAreOneMessageInOneCall() {
    List<List<AlertMessage>> calls = new ArrayList<>();
    AfterBatch batch = new AfterBatch(calls::add);
    for (int account = 0; account < 1_000; account++) {
      batch.send(List.of(FIRST));
    }
    batch.send(List.of(SECOND));
    assertEquals(List.of(), calls, "nothing before the batch is booked");

    batch.queue();
    batch.queue();

    assertEquals(List.of(List.of(FIRST, SECOND)), calls);
  }

  @Test
  void whatAQueueThatIsAwayDidNotTakeIsQueuedOnceWithTheNextBatch() {
    AfterBatch batch = new AfterBatch(queue);
    queue.faults().once("send", new NotQueued("away"));
    batch.send(List.of(FIRST));
    batch.queue();
    batch.send(List.of(SECOND));
    batch.queue();
    batch.queue();

    assertEquals(List.of(FIRST, SECOND), queue.messages());
  }

  @Test
  void ofAThousandAndMoreTheOldestGo() {
    AfterBatch batch = new AfterBatch(queue);
    for (int i = 0; i <= 1_000; i++) {
      batch.send(List.of(close("c" + i)));
    }
    queue.faults().once("send", new NotQueued("away"));
    batch.queue();
    batch.queue();

    assertEquals(1_000, queue.messages().size());
    assertEquals(close("c1"), queue.messages().getFirst());
  }

  @Test
  void aQueueThatHangsHoldsTheBooksUpOnlySoLong() {
    CountDownLatch never = new CountDownLatch(1);
    queue.faults().on("send", () -> hang(never));
    AfterBatch batch = new AfterBatch(queue, Duration.ofMillis(50));
    batch.send(List.of(FIRST));
    long before = System.nanoTime();

    batch.queue();

    assertTrue(System.nanoTime() - before < Duration.ofSeconds(30).toNanos());
    assertEquals(List.of(), queue.messages());
  }

  private static void hang(CountDownLatch letGo) {
    try {
      letGo.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OfClose close(String signalId) {
    return new OfClose(
        signalId,
        "order-" + signalId,
        "NQ1!",
        Cause.BY_HAND,
        Instant.parse("2026-11-23T15:30:00Z"));
  }
}
