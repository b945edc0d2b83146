package signaldesk.keeppositions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryAlertQueue;
import signaldesk.port.OrderStore;
import signaldesk.port.PositionStore;
import signaldesk.port.TradeStore;
import signaldesk.position.Book;
import signaldesk.position.Fills;

/**
 * However the stream is delivered, the stores end as a rebuild from the ledger makes them: records
 * twice and again, late fills, voids, corrections, orders that are unreadable for a while, crashes
 * at any store call, two projectors and a rebuild at once. A failure names its seed.
 */
class SchedulesTest {
  private static final long SCHEDULES = 2_000;
  private static final long FIRST_SEED = Long.getLong("signaldesk.seed", 20_261_123L);

  /** The function was killed here; what it was working on is delivered again. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void oneProjectorEndsAsARebuildDoes() {
    everySchedule(1);
  }

  @Test
  void twoProjectorsAndARebuildAtOnceEndAsARebuildAloneDoes() {
    everySchedule(2);
  }

  private static void everySchedule(int projectors) {
    LongStream.range(FIRST_SEED, FIRST_SEED + SCHEDULES)
        .forEach(seed -> {
          try {
            new SchedulesTest().check(new Random(seed), projectors);
          } catch (AssertionError | RuntimeException | InterruptedException e) {
            throw new AssertionError("-Dsignaldesk.seed=" + seed + ": " + e.getMessage(), e);
          }
        });
  }

  private void check(Random random, int projectors) throws InterruptedException {
    Ledger ledger = new Ledger();
    Projector stores = new Projector(ledger);
    Turns turns = new Turns(random);
    List<Consumer<Ledger>> script = new Script(random).lines();
    boolean[] written = {false};
    List<Runnable> actors = new ArrayList<>();
    actors.add(() -> {
      for (Consumer<Ledger> line : script) {
        turns.take();
        line.accept(ledger);
      }
      written[0] = true;
    });
    // each works off the whole stream, or they share it: then a record is booked by one alone
    boolean shared = random.nextBoolean();
    int[] cursor = {0};
    for (int i = 0; i < projectors; i++) {
      Wiring wiring = crashing(stores, random, turns);
      int[] next = shared ? cursor : new int[] {0};
      actors.add(() -> project(wiring, ledger, random, turns, written, next));
    }
    if (projectors > 1 && random.nextBoolean()) {
      Wiring wiring = crashing(stores, random, turns);
      actors.add(() -> untilDone(() -> wiring.rebuild().account(Fills.ACCOUNT)));
    }
    turns.run(actors);

    assertEquals(stores.rebuilt(), stores.books());
    assertEquals(
        List.of(),
        stores.positions.ofAccount(Fills.ACCOUNT).stream().filter(Book::isStale).toList());
    int writes = stores.writes();
    stores.deliver(ledger.stream().toArray(Ledger.Change[]::new));
    assertEquals(writes, stores.writes());
  }

  /** Works off the stream as it grows, and now and then gets records again that it had done. */
  private static void project(
      Wiring wiring, Ledger ledger, Random random, Turns turns, boolean[] written, int[] next) {
    while (!written[0] || next[0] < ledger.stream().size()) {
      turns.take();
      if (next[0] < ledger.stream().size()) {
        Ledger.Change change = ledger.stream().get(next[0]);
        next[0] = random.nextInt(8) == 0 ? random.nextInt(next[0] + 1) : next[0] + 1;
        untilDone(() -> wiring.keepPositions().book(change.before(), change.after()));
      }
    }
  }

  private static void untilDone(Runnable work) {
    boolean done = false;
    while (!done) {
      try {
        work.run();
        done = true;
      } catch (Crash e) {
        done = false;
      }
    }
  }

  private static Wiring crashing(Projector stores, Random random, Turns turns) {
    Runnable step =
        () -> {
          turns.take();
          if (random.nextInt(25) == 0) {
            throw new Crash();
          }
        };
    return Wiring.of(
        Turns.stepping(OrderStore.class, stores.ledger, step),
        Turns.stepping(PositionStore.class, stores.positions, step),
        Turns.stepping(TradeStore.class, stores.trades, step),
        new AfterBatch(new MemoryAlertQueue()),
        stores);
  }
}
