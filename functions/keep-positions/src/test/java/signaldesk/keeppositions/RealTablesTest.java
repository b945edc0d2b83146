package signaldesk.keeppositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryAlertQueue;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.port.PositionStore;
import signaldesk.port.TradeStore;
import signaldesk.position.Fills;
import signaldesk.signal.Side;

/** The projector on real tables: what a booking costs, and that a rebuild gives the same bytes. */
class RealTablesTest {
  private static final long FIRST_SEED = Long.getLong("signaldesk.seed", 20_261_123L);
  private static final int WRITE_UNIT = 1024;

  private final Ledger ledger = new Ledger();
  private final RealTables tables = new RealTables();
  private final Wiring wiring =
      Wiring.of(
          ledger,
          tables.positions,
          tables.trades,
          new AfterBatch(new MemoryAlertQueue()),
          new Projector(ledger));

  @Test
  void anOpeningOrderCostsOneWriteUnitAndAClosingOneTwo() {
    deliver(ledger.fill(0, fill("1742000000001", Side.BUY, 4, 84_001, 0)));
    deliver(ledger.fill(1, fill("1742000000002", Side.SELL, 4, 84_041, 1)));
    tables.calls("putItem");
    tables.calls("query");

    deliver(ledger.fill(2, fill("1742000000003", Side.BUY, 4, 84_001, 2)));
    assertEquals(1, tables.calls("putItem"));
    long open = largest("cost");
    deliver(ledger.fill(3, fill("1742000000004", Side.SELL, 4, 84_041, 3)));

    assertEquals(2, tables.calls("putItem"));
    assertEquals(0, tables.calls("query"));
    long trade = largest("tradeId");
    System.out.println("bytes of an open book: " + open + ", of a trade: " + trade);
    assertTrue(open <= WRITE_UNIT && trade <= WRITE_UNIT, open + ", " + trade);
  }

  @Test
  void aBookDoesNotGrowWithItsFills() {
    deliver(ledger.fill(0, fill("1742000000000", Side.BUY, 1, 84_001, 0)));
    long before = largest("cost");
    for (int i = 1; i < 60; i++) {
      deliver(ledger.fill(i, fill("17420000000%02d".formatted(i), Side.BUY, 1, 84_001 + i, i)));
    }

    assertTrue(largest("cost") <= before + 16, before + " bytes, then " + largest("cost"));
  }

  @Test
  void aRebuildGivesTheSameBytes() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + 12; seed++) {
      Ledger written = new Ledger();
      RealTables incremental = new RealTables();
      Random random = new Random(seed);
      Wiring projector = crashing(written, incremental, random);
      new Script(random).lines().forEach(line -> line.accept(written));
      written.mend();
      for (Ledger.Change change : written.stream()) {
        untilDone(() -> projector.keepPositions().book(change.before(), change.after()));
      }
      RealTables rebuilt = new RealTables();
      Wiring rebuild =
          Wiring.of(
              written,
              rebuilt.positions,
              rebuilt.trades,
              new AfterBatch(new MemoryAlertQueue()),
              new Projector(written));
      rebuild.rebuild().account(Fills.ACCOUNT);

      assertEquals(rebuilt.items(), incremental.items(), "-Dsignaldesk.seed=" + seed);
      rebuilt.calls("putItem");
      rebuild.rebuild().account(Fills.ACCOUNT);
      assertEquals(0, rebuilt.calls("putItem"));
    }
  }

  private static Wiring crashing(Ledger ledger, RealTables tables, Random random) {
    Runnable crash =
        () -> {
          if (random.nextInt(25) == 0) {
            throw new IllegalStateException("crash");
          }
        };
    return Wiring.of(
        ledger,
        Turns.stepping(PositionStore.class, tables.positions, crash),
        Turns.stepping(TradeStore.class, tables.trades, crash),
        new AfterBatch(new MemoryAlertQueue()),
        new Projector(ledger));
  }

  private static void untilDone(Runnable work) {
    boolean done = false;
    while (!done) {
      try {
        work.run();
        done = true;
      } catch (IllegalStateException e) {
        done = false;
      }
    }
  }

  private void deliver(Ledger.Change change) {
    wiring.keepPositions().book(change.before(), change.after());
  }

  /**
   * Bytes of the largest item that has this attribute: {@code cost} an open book, {@code tradeId} a
   * trade.
   */
  private long largest(String attribute) {
    return tables.items().stream()
        .filter(item -> item.containsKey(attribute))
        .mapToLong(RealTables::size)
        .max()
        .orElseThrow();
  }

  private static Fill fill(String id, Side side, long contracts, long ticks, int minute) {
    Instant at = Fills.START.plusSeconds(60L * minute).plusNanos(123_456_000);
    return new Fill(
        id,
        "CON.F.US.ENQ.Z26",
        side,
        contracts,
        new Price(ticks),
        new Money(140 * contracts),
        at,
        false,
        false);
  }
}
