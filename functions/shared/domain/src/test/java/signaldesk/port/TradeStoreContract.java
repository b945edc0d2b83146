package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Money;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Entry;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Posting;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradeId;
import signaldesk.pnl.TradingDays;
import signaldesk.position.Fills;

/** What every store of trades does. */
public abstract class TradeStoreContract {
  private static final String NQ = "NQ1!";

  /** A store that holds no trade. */
  protected abstract TradeStore empty();

  @Test
  void aTradeComesBackAsItWasWritten() {
    TradeStore trades = empty();
    Trade plain = trade("1001", "owner-1", NQ, 1);
    Trade full = with(trade("1001", "owner-1", NQ, 2), new BigDecimal("21010.25"), "exit", true);

    assertTrue(trades.put(plain, null));
    assertTrue(trades.put(full, null));

    assertEquals(List.of(full, plain), trades.page("1001", 10, "").items());
  }

  @Test
  void theFirstOfTwoWritersWins() {
    TradeStore trades = empty();
    Trade one = trade("1001", "owner-1", NQ, 1);
    Trade two = with(one, null, "another", false);
    Trade three = with(one, null, "a third", false);

    assertTrue(trades.put(one, null));
    assertFalse(trades.put(two, null));
    assertTrue(trades.put(two, one));
    assertFalse(trades.put(three, one));

    assertEquals(List.of(two), trades.page("1001", 10, "").items());
  }

  @Test
  void anExitSignalMoreOrLessIsAnotherTrade() {
    TradeStore trades = empty();
    Trade known = with(trade("1001", "owner-1", NQ, 1), null, "exit", true);
    Trade unknown = with(known, null, null, false);
    trades.put(known, null);

    assertFalse(trades.put(known, unknown));
    assertFalse(trades.delete(unknown));
    assertTrue(trades.put(unknown, known));
    assertFalse(trades.delete(known));
  }

  @Test
  void onlyWhatStandsThereIsTakenAway() {
    TradeStore trades = empty();
    Trade one = trade("1001", "owner-1", NQ, 1);
    trades.put(one, null);

    assertFalse(trades.delete(with(one, null, "another", false)));
    assertTrue(trades.delete(one));
    assertFalse(trades.delete(one));

    assertEquals(new Page<>(List.of(), ""), trades.page("1001", 10, ""));
  }

  @Test
  void anAccountsHistoryIsReadNewestFirstPageByPage() {
    TradeStore trades = empty();
    List<Trade> newestFirst = new ArrayList<>();
    for (int hours = 0; hours < 50; hours += 10) {
      Trade trade = trade("1001", "owner-1", NQ, hours);
      trades.put(trade, null);
      newestFirst.addFirst(trade);
    }
    trades.put(trade("1002", "owner-1", NQ, 5), null);

    assertEquals(newestFirst, read(before -> trades.page("1001", 2, before)));
  }

  @Test
  void aDayHoldsTheTradesThatClosedOnIt() {
    TradeStore trades = empty();
    // the first closes on Monday 9:30; eight hours later it is Tuesday's session
    Trade monday = trade("1001", "owner-1", NQ, 0);
    Trade evening = trade("1001", "owner-1", NQ, 8);
    Trade tuesday = trade("1001", "owner-1", NQ, 24);
    Trade wednesday = trade("1001", "owner-1", NQ, 48);
    List.of(wednesday, monday, tuesday, evening).forEach(trade -> trades.put(trade, null));

    assertEquals(List.of(tuesday, evening), trades.ofDay("1001", LocalDate.parse("2026-11-24")));
    assertEquals(List.of(), trades.ofDay("1002", LocalDate.parse("2026-11-24")));
  }

  @Test
  void tradesOfARangeAreOldestFirstBothDaysIncluded() {
    TradeStore trades = empty();
    List<Trade> all =
        Stream.of(0, 24, 48, 72).map(hours -> trade("1001", "owner-1", NQ, hours)).toList();
    all.reversed().forEach(trade -> trades.put(trade, null));
    trades.put(trade("1002", "owner-1", NQ, 24), null);

    assertEquals(
        all.subList(1, 3), trades.closed("1001", all.get(1).day(), all.get(2).day()).toList());
  }

  private static List<Trade> read(Function<String, Page<Trade>> pages) {
    List<Trade> read = new ArrayList<>();
    String before = "";
    do {
      Page<Trade> page = pages.apply(before);
      read.addAll(page.items());
      before = page.next();
    } while (!before.isEmpty());
    return read;
  }

  /** Long one contract from 20,000.00 to 20,000.50, closed so many hours after Monday 9:30. */
  protected static Trade trade(String accountId, String ownerId, String symbol, int hours) {
    String contractId = "CON.F.US." + symbol + ".Z26";
    Marker opened = new Marker(Fills.START.minusSeconds(1), "in-" + hours);
    Marker closed = new Marker(Fills.START.plus(Duration.ofHours(hours)), "out-" + hours);
    LocalDate day = TradingDays.RULE.of(closed.at());
    return new Trade(
        TradeId.closed(accountId, contractId, opened, closed, day),
        accountId,
        contractId,
        symbol,
        Direction.LONG,
        new Entry(opened, ownerId, "a".repeat(64), "nq-5m", "NQ1!", null),
        closed,
        "b".repeat(64),
        1,
        80_000,
        80_002,
        false,
        true,
        List.of(
            new Posting(day, new Pnl(new BigDecimal("0.50"), new Money(1000), new Money(280)))));
  }

  private static Trade with(
      Trade of, @Nullable BigDecimal signalPrice, @Nullable String exitSignalId, boolean marks) {
    Entry entry = of.entry();
    return new Trade(
        of.tradeId(),
        of.accountId(),
        of.contractId(),
        of.symbol(),
        of.direction(),
        new Entry(
            entry.opened(),
            entry.ownerId(),
            entry.signalId(),
            entry.hook(),
            entry.signalSymbol(),
            signalPrice),
        of.closed(),
        exitSignalId,
        of.quantity(),
        of.entryTicks(),
        of.exitTicks(),
        marks,
        !marks,
        of.postings());
  }
}
