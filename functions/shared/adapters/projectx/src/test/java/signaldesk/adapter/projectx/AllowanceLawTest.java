package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.adapter.memory.MemoryRequestWindows;
import signaldesk.desk.RequestWindow;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.RequestWindows;

/**
 * What holds of the allowance whatever is asked of it: by workers whose clocks differ, who write
 * between each other's read and write, and whose writes fail with and without having happened.
 */
class AllowanceLawTest {
  private static final String OWNER = "owner-1";
  private static final List<Urgency> URGENCIES = List.of(Urgency.values());
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  /** How far a worker's clock goes before or behind. Twice that and the way: two seconds. */
  private static final int SKEW_MILLIS = 400;

  /** How long a request is on its way at most. */
  private static final int LATE_MILLIS = 1_200;

  private final MemoryRequestWindows shared = new MemoryRequestWindows();
  private final List<SharedAllowance> workers = new ArrayList<>();
  private final List<Instant> requests = new ArrayList<>();
  private final List<Instant> bars = new ArrayList<>();
  private Instant now = NOON;
  private int overtaken;
  private int failed;
  private int depth;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void noVenuesMinuteEverHoldsTooManyWhateverWorkersDoToEachOther(long seed) {
    Random random = new Random(seed);
    RequestWindows rough = new Rough(random);
    for (int i = 0; i < 12; i++) {
      Duration skew = Duration.ofMillis(random.nextInt(2 * SKEW_MILLIS) - SKEW_MILLIS);
      workers.add(new SharedAllowance(rough, () -> now.plus(skew)));
    }
    for (int i = 0; i < 15_000; i++) {
      // Bursts as signals make them, and pauses between, some longer than a grant lasts.
      now = now.plusMillis(random.nextInt(40) == 0 ? random.nextInt(9_000) : random.nextInt(25));
      ask(random);
    }

    assertTrue(overtaken > 100 && failed > 50, overtaken + " overtaken, " + failed + " failed");
    assertTrue(requests.size() > 1_000 && bars.size() > 300, "the limits were met");
    assertEquals(List.of(), tooMany(requests, 200, Duration.ofSeconds(60)));
    assertEquals(List.of(), tooMany(bars, 50, Duration.ofSeconds(30)));
  }

  @Test
  void workersThatAskAtTheSameInstantAreGrantedNoMoreThanThereIs() {
    AtomicInteger granted = new AtomicInteger();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 24; i++) {
        SharedAllowance worker = new SharedAllowance(shared, () -> now);
        all.execute(() ->
            IntStream.range(0, 40)
                .filter(_ -> worker.take(OWNER, Urgency.EXIT).isZero())
                .forEach(_ -> granted.incrementAndGet()));
      }
    }
    assertTrue(granted.get() > 100 && granted.get() <= 200, "granted " + granted);
  }

  @Test
  void entriesOnManyWorkersAtOnceAllFindTheirRequestsWhereThereAreEnough() {
    // 25 workers, each an entry of 5 requests: 125 of the 180 that entries may use up.
    assertEquals(List.of(), refused(25, 5, Urgency.ORDINARY));
  }

  @Test
  void exitsOnManyWorkersFindRoomAfterEntriesUsedUpTheirs() {
    while (new SharedAllowance(shared, () -> now).take(OWNER, Urgency.ORDINARY).isZero()) {}

    // 4 workers, each an exit of 5 requests: the 20 that are kept for them and for what is claimed.
    assertEquals(List.of(), refused(4, 5, Urgency.EXIT));
  }

  /** Which workers had to wait, when each takes one request after the other, all in turn. */
  private List<Integer> refused(int count, int each, Urgency urgency) {
    IntStream.range(0, count).forEach(_ -> workers.add(new SharedAllowance(shared, () -> now)));
    List<Integer> refused = new ArrayList<>();
    for (int request = 0; request < each; request++) {
      for (int i = 0; i < count; i++) {
        if (!workers.get(i).take(OWNER, urgency).isZero()) {
          refused.add(i);
        }
      }
      now = now.plusMillis(300);
    }
    return refused;
  }

  private void ask(Random random) {
    SharedAllowance worker = workers.get(random.nextInt(workers.size()));
    Urgency urgency = URGENCIES.get(random.nextInt(URGENCIES.size()));
    try {
      if (worker.take(OWNER, urgency).isZero()) {
        Instant arrives = now.plusMillis(random.nextInt(LATE_MILLIS));
        (urgency == Urgency.BARS ? bars : requests).add(arrives);
      }
    } catch (IllegalStateException e) {
      failed++;
    }
  }

  /** A table whose writes are overtaken, and whose answers get lost. */
  private final class Rough implements RequestWindows {
    private final Random random;

    Rough(Random random) {
      this.random = random;
    }

    @Override
    public Optional<RequestWindow> find(String id) {
      return shared.find(id);
    }

    @Override
    public boolean put(String id, RequestWindow next, @Nullable RequestWindow replaced) {
      if (depth < 3 && random.nextInt(3) == 0) {
        depth++;
        ask(random);
        depth--;
      }
      int luck = random.nextInt(40);
      if (luck == 0) {
        throw new IllegalStateException("not written");
      }
      boolean written = shared.put(id, next, replaced);
      overtaken += written ? 0 : 1;
      if (luck == 1) {
        throw new IllegalStateException("written, but nobody heard");
      }
      return written;
    }
  }

  /** Which requests had more than so many others within the window that starts with them. */
  private static List<Instant> tooMany(List<Instant> arrived, int most, Duration window) {
    List<Instant> sorted = new ArrayList<>(arrived);
    Collections.sort(sorted);
    return IntStream.range(0, Math.max(0, sorted.size() - most))
        .filter(i -> sorted.get(i + most).isBefore(sorted.get(i).plus(window)))
        .mapToObj(sorted::get)
        .toList();
  }
}
