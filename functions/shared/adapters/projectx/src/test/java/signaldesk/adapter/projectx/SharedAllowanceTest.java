package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.adapter.memory.MemoryRequestWindows;
import signaldesk.desk.RequestWindow;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.RequestWindows;

class SharedAllowanceTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final MemoryRequestWindows windows = new MemoryRequestWindows();
  private Instant now = NOON;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void neverMoreThanTheVenueTakesInAnyMinuteWhateverManyProcessesWant(long seed) {
    Random random = new Random(seed);
    List<SharedAllowance> processes =
        IntStream.range(0, 7).mapToObj(_ -> new SharedAllowance(windows, () -> now)).toList();
    List<Instant> arrived = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      now = now.plusMillis(random.nextInt(random.nextInt(10) == 0 ? 3_000 : 40));
      SharedAllowance one = processes.get(random.nextInt(processes.size()));
      Urgency urgency = random.nextInt(5) == 0 ? Urgency.EXIT : Urgency.ORDINARY;
      if (one.take("owner-1", urgency).isZero()) {
        arrived.add(now.plusMillis(random.nextInt(2_000))); // on its way
      } else {
        refused++;
      }
    }

    Collections.sort(arrived);
    assertTrue(refused > 1_000, "the limit was met: " + refused);
    assertTrue(arrived.size() > 2_000, "and used: " + arrived.size());
    assertEquals(List.of(), tooMany(arrived, 200, Duration.ofSeconds(60)));
  }

  @Test
  void whatIsClaimedAndExitsFindRoomWhereEntriesHaveUsedUpTheirs() {
    SharedAllowance entries = new SharedAllowance(windows, () -> now);
    int taken = 0;
    while (entries.take("owner-1", Urgency.ORDINARY).isZero()) {
      taken++;
    }
    SharedAllowance claimed = new SharedAllowance(windows, () -> now);
    int finished = 0;
    while (claimed.take("owner-1", Urgency.CLAIMED).isZero()) {
      finished++;
    }
    SharedAllowance exits = new SharedAllowance(windows, () -> now);
    int exitsTaken = 0;
    while (exits.take("owner-1", Urgency.EXIT).isZero()) {
      exitsTaken++;
    }

    assertEquals(180, taken);
    assertEquals(14, finished);
    assertEquals(6, exitsTaken);
    assertTrue(entries.take("owner-2", Urgency.ORDINARY).isZero(), "another owner's is his own");
    assertTrue(entries.take("owner-1", Urgency.BARS).isZero(), "bars have a limit of their own");
  }

  @Test
  void whoWaitsAsLongAsItIsToldGetsItsTurn() {
    SharedAllowance one = new SharedAllowance(windows, () -> now);
    while (one.take("owner-1", Urgency.ORDINARY).isZero()) {}

    Duration wait = one.take("owner-1", Urgency.ORDINARY);
    now = now.plus(wait);

    assertTrue(one.take("owner-1", Urgency.ORDINARY).isZero(), "after " + wait);
  }

  @Test
  void aPauseHoldsForEveryProcessOfThatOwnerAndForNoOther() {
    SharedAllowance one = new SharedAllowance(windows, () -> now);
    SharedAllowance other = new SharedAllowance(windows, () -> now);
    one.take("owner-1", Urgency.ORDINARY);

    one.pause("owner-1", Urgency.ORDINARY, Duration.ofSeconds(4));

    assertEquals(Duration.ofSeconds(4), one.take("owner-1", Urgency.EXIT));
    assertEquals(Duration.ofSeconds(4), other.take("owner-1", Urgency.EXIT));
    assertTrue(other.take("owner-2", Urgency.ORDINARY).isZero());
    now = now.plusSeconds(4);
    assertTrue(other.take("owner-1", Urgency.ORDINARY).isZero());
  }

  @Test
  void aPauseStopsAProcessThatHoldsAGrantWithinASecond() {
    SharedAllowance one = new SharedAllowance(windows, () -> now);
    SharedAllowance other = new SharedAllowance(windows, () -> now);
    assertTrue(other.take("owner-1", Urgency.ORDINARY).isZero(), "and some more are granted");
    one.pause("owner-1", Urgency.ORDINARY, Duration.ofSeconds(4));

    now = now.plusMillis(1_001);

    assertEquals(Duration.ofMillis(2_999), other.take("owner-1", Urgency.ORDINARY));
    assertEquals(Duration.ofMillis(2_999), other.take("owner-1", Urgency.EXIT));
  }

  @Test
  void aGrantServesEverybodyWhoMayUseUpSoMuch() {
    SharedAllowance one = new SharedAllowance(windows, () -> now);
    one.take("owner-1", Urgency.EXIT);
    Optional<RequestWindow> granted = windows.find("owner-1");

    for (Urgency urgency : List.of(Urgency.ORDINARY, Urgency.CLAIMED, Urgency.EXIT)) {
      assertTrue(one.take("owner-1", urgency).isZero());
    }

    assertEquals(granted, windows.find("owner-1"));
  }

  @Test
  void whatWasGrantedAboveAnEntrysShareIsNotUsedByOne() {
    SharedAllowance one = new SharedAllowance(windows, () -> now);
    while (one.take("owner-1", Urgency.ORDINARY).isZero()) {}
    assertTrue(one.take("owner-1", Urgency.EXIT).isZero());

    assertTrue(one.take("owner-1", Urgency.ORDINARY).isPositive());
  }

  @Test
  void itIsTightOnceMoreIsUsedUpThanAFewAccountsNeed() {
    SharedAllowance one = new SharedAllowance(windows, () -> now);
    SharedAllowance other = new SharedAllowance(windows, () -> now);
    for (int i = 0; i < 8; i++) {
      one.take("owner-1", Urgency.ORDINARY);
    }
    assertFalse(one.isTight("owner-1"));
    for (int i = 0; i < 30; i++) {
      one.take("owner-1", Urgency.ORDINARY);
    }
    assertTrue(one.isTight("owner-1"));
    assertFalse(other.isTight("owner-1"), "as far as it knows");

    now = now.plusSeconds(61);
    assertFalse(one.isTight("owner-1"));
  }

  @Test
  void anOwnersWaitForTheTableHoldsUpNoOther() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    SharedAllowance one = new SharedAllowance(hanging(asked, over), () -> now);
    Thread slow = Thread.ofVirtual().start(() -> one.take("slow", Urgency.ORDINARY));
    assertTrue(asked.await(30, TimeUnit.SECONDS));

    assertTrue(one.take("owner-1", Urgency.ORDINARY).isZero());

    over.countDown();
    slow.join();
  }

  private RequestWindows hanging(CountDownLatch asked, CountDownLatch over) {
    return new RequestWindows() {
      @Override
      public Optional<RequestWindow> find(String id) {
        if (id.equals("slow")) {
          asked.countDown();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
        return windows.find(id);
      }

      @Override
      public boolean put(String id, RequestWindow next, @Nullable RequestWindow replaced) {
        return windows.put(id, next, replaced);
      }
    };
  }

  @Test
  void tooManyBarsHoldUpBarsAlone() {
    SharedAllowance one = new SharedAllowance(windows, () -> now);

    one.pause("owner-1", Urgency.BARS, Duration.ofSeconds(4));

    assertEquals(Duration.ofSeconds(4), one.take("owner-1", Urgency.BARS));
    assertTrue(one.take("owner-1", Urgency.EXIT).isZero());
    assertTrue(one.take("owner-1", Urgency.ORDINARY).isZero());
  }

  @Test
  void anOrdersRequestsCostOneWriteAReversalsTwo() {
    List<RequestWindow> written = new ArrayList<>();
    RequestWindows counting =
        new RequestWindows() {
          @Override
          public Optional<RequestWindow> find(String id) {
            return windows.find(id);
          }

          @Override
          public boolean put(String id, RequestWindow next, @Nullable RequestWindow replaced) {
            written.add(next);
            return windows.put(id, next, replaced);
          }
        };
    SharedAllowance one = new SharedAllowance(counting, () -> now);
    for (int i = 0; i < 5; i++) {
      one.take("owner-1", Urgency.EXIT);
    }
    assertEquals(1, written.size(), "an exit");
    for (int i = 0; i < 8; i++) {
      one.take("owner-2", i < 3 ? Urgency.ORDINARY : Urgency.CLAIMED);
    }
    assertEquals(3, written.size(), "and a reversal");
  }

  private static List<Instant> tooMany(List<Instant> sorted, int most, Duration window) {
    return IntStream.range(0, Math.max(0, sorted.size() - most))
        .filter(i -> sorted.get(i + most).isBefore(sorted.get(i).plus(window)))
        .mapToObj(sorted::get)
        .toList();
  }
}
