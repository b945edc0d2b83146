package signaldesk.keeppositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static signaldesk.keeppositions.NqFills.NQ;
import static signaldesk.keeppositions.NqFills.buy;
import static signaldesk.keeppositions.NqFills.sell;
import static signaldesk.keeppositions.NqFills.voided;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Money;
import signaldesk.pnl.Trade;

/** NQ: a tick is 5.00 USD; prices here are ticks, fees 1.40 a contract. */
class KeepPositionsTest {
  private final Ledger ledger = new Ledger();
  private final Projector projector = new Projector(ledger);

  @Test
  void anOpeningOrderIsOneWriteAndAClosingOneTwo() {
    projector.deliver(ledger.fill(0, buy("1", 1, 80_000, 0)));
    projector.deliver(ledger.fill(1, sell("2", 1, 80_050, 10)));
    int before = projector.writes();

    projector.deliver(ledger.fill(2, buy("3", 1, 80_000, 20)));
    assertEquals(before + 1, projector.writes());

    projector.deliver(ledger.fill(3, sell("4", 1, 80_010, 30)));
    assertEquals(before + 3, projector.writes());
    // 10 ticks x 5.00
    assertEquals(new Money(50_00), projector.closed().getFirst().pnl().gross());
    assertEquals(0, projector.book(NQ).quantity());
    assertEquals(projector.rebuilt(), projector.books());
  }

  @Test
  void aReversalOfTwoFillsInOneOrderIsOneTradeAndOneBook() {
    projector.deliver(ledger.fill(0, buy("1", 1, 80_000, 0)));
    int before = projector.writes();

    projector.deliver(ledger.fill(1, sell("2", 1, 80_050, 10), sell("3", 1, 80_050, 10)));

    assertEquals(before + 2, projector.writes());
    assertEquals(-1, projector.book(NQ).quantity());
    assertEquals(List.of("booked 1, closed 0", "booked -1, closed 1"), projector.notes);
  }

  @Test
  void aReplayWritesNothingAndSaysNothing() {
    ledger.fill(0, buy("1", 1, 80_000, 0));
    ledger.fill(1, sell("2", 2, 80_050, 10));
    ledger.fill(2, buy("3", 1, 80_000, 20));
    deliverAll();
    int writes = projector.writes();
    List<String> notes = List.copyOf(projector.notes);

    deliverAll();
    projector.deliver(ledger.stream().get(1));

    assertEquals(writes, projector.writes());
    assertEquals(notes, projector.notes);
  }

  @Test
  void aLateFillUndoesAClose() {
    // buy 1, sell 1: a closed trade; a late buy 1 of the same second, before the sell: the truth is
    // +1
    projector.deliver(ledger.fill(0, buy("1", 1, 80_000, 0)));
    projector.deliver(ledger.fill(1, sell("3", 1, 80_050, 1)));
    assertEquals(1, projector.closed().size());

    projector.deliver(ledger.fill(2, buy("2", 1, 80_010, 1)));

    assertEquals(List.of(), projector.closed());
    assertEquals(1, projector.book(NQ).quantity());
    assertEquals(projector.rebuilt(), projector.books());
  }

  @Test
  void aVoidTakesATradeBack() {
    projector.deliver(ledger.fill(0, buy("1", 1, 80_000, 0)));
    projector.deliver(ledger.fill(1, sell("2", 1, 80_050, 10)));
    projector.deliver(ledger.fill(2, buy("3", 1, 80_000, 20)));

    projector.deliver(ledger.fill(1, voided(sell("2", 1, 80_050, 10))));

    assertEquals(List.of(), projector.closed());
    assertEquals(2, projector.book(NQ).quantity());
    assertEquals(projector.rebuilt(), projector.books());
  }

  @Test
  void aVoidedLastFillDoesNotCountAgainWhenItsOldReportComesAgain() {
    Ledger.Change first = ledger.fill(0, buy("1", 1, 80_000, 0));
    projector.deliver(first, ledger.fill(0, voided(buy("1", 1, 80_000, 0))));
    assertEquals(0, projector.book(NQ).quantity());
    int writes = projector.writes();

    projector.deliver(first);

    assertEquals(writes, projector.writes());
    assertEquals(projector.rebuilt(), projector.books());
  }

  @Test
  void aLateFillLeavesTheTradesBeforeTheLastFlatUnread() {
    Duration day = Duration.ofDays(1);
    // each order is accepted a second after the one before; their fills lie days apart
    projector.deliver(ledger.fill(0, buy("1", 1, 80_000, 0)));
    projector.deliver(ledger.fill(1, sell("2", 1, 80_001, 1)));
    long later = day.multipliedBy(40).toSeconds();
    projector.deliver(ledger.fill((int) later, buy("3", 1, 80_000, later)));
    projector.deliver(ledger.fill((int) later + 5, sell("5", 1, 80_001, later + 5)));
    // 40 days on, the first orders are past looking back; that they are spoilt is not even seen
    long wayLater = day.multipliedBy(80).toSeconds();
    projector.deliver(ledger.fill((int) wayLater, buy("6", 1, 80_000, wayLater)));
    ledger.spoil(0);

    projector.deliver(ledger.fill((int) wayLater + 1, buy("7", 1, 80_000, wayLater - 1)));

    assertEquals(2, projector.book(NQ).quantity());
    assertFalse(projector.book(NQ).isStale());
    ledger.mend();
    assertEquals(projector.rebuilt(), projector.books());
  }

  @Test
  void aReversalIsNoFlatToStartFrom() {
    projector.deliver(ledger.fill(0, buy("1", 1, 80_000, 0)));
    projector.deliver(ledger.fill(1, sell("2", 2, 80_050, 10)));
    projector.deliver(ledger.fill(2, sell("4", 1, 80_060, 30)));

    projector.deliver(ledger.fill(3, buy("3", 1, 80_040, 20)));

    // short 1 from 80,050, bought back at 80,040: 10 ticks; then short 1 anew
    Trade second = projector.closed().getFirst();
    assertEquals(new Money(50_00), second.pnl().gross());
    assertEquals(-1, projector.book(NQ).quantity());
    assertEquals(projector.rebuilt(), projector.books());
  }

  @Test
  void aCrashBetweenTradeAndBookIsMadeGoodByTheRedelivery() {
    projector.deliver(ledger.fill(0, buy("1", 1, 80_000, 0)));
    Ledger.Change closing = ledger.fill(1, sell("2", 1, 80_050, 10));
    projector.positions.faults().once("put", new IllegalStateException("crash"));
    assertThrows(IllegalStateException.class, () -> projector.deliver(closing));
    assertEquals(1, projector.closed().size());
    assertEquals(1, projector.book(NQ).quantity());

    projector.deliver(closing);

    assertEquals(0, projector.book(NQ).quantity());
    assertEquals(projector.rebuilt(), projector.books());
  }

  @Test
  void aFillReportedOnTwoOrdersCountsOnce() {
    projector.deliver(ledger.fill(0, buy("1", 1, 80_000, 0)));
    projector.deliver(ledger.fill(1, buy("1", 1, 80_000, 0)));

    assertEquals(1, projector.book(NQ).quantity());
  }

  @Test
  void aChangeWithoutFillsReadsAndWritesNothing() {
    projector
        .positions
        .faults()
        .on(
            "find",
            () -> {
              throw new AssertionError("read");
            });

    projector.deliver(ledger.fill(0));

    assertEquals(0, projector.writes());
  }

  private void deliverAll() {
    projector.deliver(ledger.stream().toArray(Ledger.Change[]::new));
  }
}
