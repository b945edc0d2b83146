package signaldesk.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Money;
import signaldesk.order.Fill;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Posting;
import signaldesk.pnl.Totals;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.pnl.Unbookable;

class BookTest {

  @Test
  void eachTradingDayGetsItsOwnPosting() {
    Fills nq = Fills.nq();
    AttributedFill monday = nq.buy(2, "20000.00");
    // 09:30:02 + 8 h = 17:30 in Chicago: Tuesday
    AttributedFill tuesday = nq.after(Duration.ofHours(8)).sell(1, "20001.00");
    AttributedFill wednesday = nq.after(Duration.ofHours(24)).sell(1, "20003.00");

    Trade trade = run(nq, monday, tuesday, wednesday).trades().getFirst();

    assertEquals(
        List.of(
            posting("2026-11-23", "0", 0, 280),
            posting("2026-11-24", "1.00", 20_00, 140),
            posting("2026-11-25", "3.00", 60_00, 140)),
        trade.postings());
    assertEquals(LocalDate.parse("2026-11-25"), trade.day());
  }

  @Test
  void aTradeIdSortsByDayThenByTimeOfClosingAndNamesItsCycle() {
    Fills nq = Fills.nq();
    AttributedFill entry = nq.buy(1, "20000.00");
    String open = run(nq, entry).book().tradeId().orElseThrow();

    Trade trade = run(nq, entry, nq.sell(1, "20000.25")).trades().getFirst();

    // 2026-11-23T15:30:02Z is 1,795,447,802,000 ms
    assertEquals("2026-11-23-1795447802000-" + open.substring("open-".length()), trade.tradeId());
    assertTrue(open.matches("open-[0-9a-f]{16}"), open);
  }

  @Test
  void aTradeNamesItsEntryAndItsExitSignal() {
    Fills nq = Fills.nq();

    Trade trade =
        run(nq, nq.buy(1, "20000.00"), nq.buy(1, "20001.00"), nq.sell(2, "20000.25"))
            .trades()
            .getFirst();

    assertEquals("s1", trade.entry().signalId());
    assertEquals("s3", trade.exitSignalId());
    assertEquals("owner-1", trade.entry().ownerId());
    assertTrue(trade.leftFlat());
  }

  @Test
  void aReversalsFeeIsSplitByContractsAndLosesNoCent() {
    Fills odd = new Fills("NQ1!", 0);
    AttributedFill entry = odd.buy(1, "20000.00");
    AttributedFill reversal = withFee(odd.sell(3, "20000.00"), 100);

    Projection after = run(odd, entry, reversal);

    // 1.00 over 3 contracts: 1 of 3 closes, 0.33; the rest, 0.67, opens
    assertEquals(new Money(33), after.trades().getFirst().pnl().fees());
    assertEquals(new Money(67), after.book().open().orElseThrow().pnl().fees());
    assertFalse(after.trades().getFirst().leftFlat());
  }

  @Test
  void anEstimatedFillMarksItsTradeAndIsTotalledApart() {
    Fills nq = Fills.nq();
    AttributedFill entry = nq.buy(1, "20000.00");
    AttributedFill exit = estimated(nq.sell(1, "20001.00"));

    List<Trade> trades = run(nq, entry, exit).trades();

    assertTrue(trades.getFirst().estimated());
    assertEquals(Pnl.ZERO, Totals.of(trades).traded());
    assertEquals(new Money(20_00), Totals.of(trades).estimated().gross());
  }

  @Test
  void aVoidedFillCountsForNothing() {
    Fills nq = Fills.nq();
    AttributedFill entry = nq.buy(1, "20000.00");
    AttributedFill second = nq.buy(1, "20001.00");

    Projection after = run(nq, voided(second), entry, second);

    Projection without = run(nq, entry);
    assertEquals(without.book().open(), after.book().open());
    // but it is accounted for: an old report of it, delivered again, is not after the marker
    assertEquals(second.marker(), after.book().applied());
  }

  @Test
  void aFillThatIsNotTheBooksOwnIsRefused() {
    Fills nq = Fills.nq();
    AttributedFill first = nq.buy(1, "20000.00");
    Book book = run(nq, first).book();

    assertThrows(Unbookable.class, () -> book.apply(first, TradingDays.RULE));
    assertThrows(
        Unbookable.class, () -> book.apply(Fills.mnq().buy(1, "20000.00"), TradingDays.RULE));
    AttributedFill later = nq.buy(1, "20000.00");
    assertThrows(Unbookable.class, () -> book.apply(voided(later), TradingDays.RULE));
    AttributedFill otherSymbol =
        new AttributedFill(
            later.fill(), later.accountId(), "owner-1", "MNQ1!", "s", "h", "NQ1!", null);
    assertThrows(Unbookable.class, () -> book.apply(otherSymbol, TradingDays.RULE));
  }

  @Test
  void oneFillReportedInTwoWaysIsRefused() {
    Fills nq = Fills.nq();
    AttributedFill first = nq.buy(1, "20000.00");

    assertThrows(Unbookable.class, () -> run(nq, first, withFee(first, 1)));
  }

  @Test
  void ticksPast64BitsAreAnErrorAndNeverWrapAround() {
    Fills nq = Fills.nq();
    AttributedFill huge = nq.buy(Long.MAX_VALUE / 80_000, "20012.50");

    assertThrows(Unbookable.class, () -> run(nq, huge));
  }

  private static Projection run(Fills fills, AttributedFill... news) {
    return Projection.of(fills.book(), List.of(news), TradingDays.RULE);
  }

  private static Posting posting(String day, String points, long gross, long fees) {
    return new Posting(
        LocalDate.parse(day), new Pnl(new BigDecimal(points), new Money(gross), new Money(fees)));
  }

  private static AttributedFill withFee(AttributedFill of, long cents) {
    return change(of, new Money(cents), of.fill().voided(), of.fill().estimated());
  }

  private static AttributedFill voided(AttributedFill of) {
    return change(of, of.fill().fee(), true, of.fill().estimated());
  }

  private static AttributedFill estimated(AttributedFill of) {
    return change(of, of.fill().fee(), of.fill().voided(), true);
  }

  private static AttributedFill change(
      AttributedFill of, Money fee, boolean voided, boolean estimated) {
    Fill fill = of.fill();
    return new AttributedFill(
        new Fill(
            fill.id(),
            fill.contractId(),
            fill.side(),
            fill.contracts(),
            fill.price(),
            fee,
            fill.filledAt(),
            voided,
            estimated),
        of.accountId(),
        of.ownerId(),
        of.symbol(),
        of.signalId(),
        of.hook(),
        of.signalSymbol(),
        of.signalPrice());
  }
}
