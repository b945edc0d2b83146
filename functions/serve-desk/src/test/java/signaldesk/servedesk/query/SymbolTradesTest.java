package signaldesk.servedesk.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryTrades;
import signaldesk.instrument.Money;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Entry;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Posting;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradeId;
import signaldesk.pnl.TradingDays;
import signaldesk.port.Page;
import signaldesk.port.TradeStore;

class SymbolTradesTest {
  private static final Instant START = Instant.parse("2026-11-23T15:30:00Z");
  private static final String NQ = "NQ1!";

  private final MemoryTrades memory = new MemoryTrades();
  private final List<Trade> all = new ArrayList<>();
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger queries = new AtomicInteger();
  private final SymbolTrades nq =
      new SymbolTrades(new Counting(), trade -> trade.symbol().equals(NQ));

  @Test
  void pagesOfEveryLengthFollowEachOtherNewestFirstWithNoTradeTwiceOrMissing() {
    for (int seed = 0; seed < 30; seed++) {
      SymbolTradesTest desk = new SymbolTradesTest();
      Random random = new Random(seed);
      List<String> accountIds = accountIds(1 + random.nextInt(12));
      int trades = random.nextInt(120);
      for (int minute = 0; minute < trades; minute++) {
        String accountId = accountIds.get(random.nextInt(accountIds.size()));
        desk.closed(accountId, random.nextInt(4) == 0 ? "CL1!" : NQ, minute);
      }
      for (int limit : List.of(1, 2, 7, 50, 200)) {
        assertEquals(desk.wanted(), desk.readAll(accountIds, limit), "seed " + seed);
      }
    }
  }

  @Test
  void aThousandAccountsAreReadAFewTradesEach() {
    List<String> accountIds = accountIds(1000);
    for (int minute = 0; minute < 5; minute++) {
      for (String accountId : accountIds) {
        closed(accountId, NQ, minute);
      }
    }

    Page<Trade> page = nq.page(accountIds, 50, "");

    assertEquals(wanted().subList(0, 50), page.items());
    assertEquals(1000, queries.get());
    assertTrue(read.get() <= 4000, "trades read: " + read);
  }

  @Test
  void whatWasTradedLongAgoIsReachedOverShortPagesEachOfBoundedWork() {
    closed("1001", NQ, 0);
    for (int minute = 1; minute < 25_000; minute++) {
      closed("1001", "CL1!", minute);
    }
    List<Trade> found = new ArrayList<>();
    String before = "";
    int pages = 0;
    do {
      read.set(0);
      Page<Trade> page = nq.page(List.of("1001"), 50, before);
      assertTrue(read.get() <= 10_500, "trades read: " + read);
      found.addAll(page.items());
      before = page.next();
      pages++;
    } while (!before.isEmpty());

    assertEquals(wanted(), found);
    assertEquals(3, pages);
  }

  @Test
  void withoutAccountsThereIsNothing() {
    assertEquals(new Page<>(List.of(), ""), nq.page(List.of(), 50, ""));
  }

  private List<Trade> readAll(List<String> accountIds, int limit) {
    List<Trade> found = new ArrayList<>();
    String before = "";
    do {
      Page<Trade> page = nq.page(accountIds, limit, before);
      assertTrue(page.items().size() <= limit);
      assertTrue(page.next().isEmpty() || page.items().size() == limit, "a page is full");
      found.addAll(page.items());
      before = page.next();
    } while (!before.isEmpty());
    return found;
  }

  private List<Trade> wanted() {
    return all.stream()
        .filter(trade -> trade.symbol().equals(NQ))
        .sorted(Comparator.comparing(Trade::tradeId).reversed())
        .toList();
  }

  private static List<String> accountIds(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> Integer.toString(1000 + i)).toList();
  }

  /** Long one contract for half a point, closed so many minutes after the start. */
  private void closed(String accountId, String symbol, int minute) {
    Marker opened = new Marker(START.minusSeconds(1), accountId + "-in-" + minute);
    Marker closed = new Marker(START.plus(Duration.ofMinutes(minute)), "out-" + minute);
    LocalDate day = TradingDays.RULE.of(closed.at());
    String contractId = "CON.F.US." + symbol + ".Z26";
    Trade trade =
        new Trade(
            TradeId.closed(accountId, contractId, opened, closed, day),
            accountId,
            contractId,
            symbol,
            Direction.LONG,
            new Entry(opened, "owner-1", "a".repeat(64), "nq-5m", symbol, null),
            closed,
            "b".repeat(64),
            1,
            80_000,
            80_002,
            false,
            true,
            List.of(
                new Posting(
                    day, new Pnl(new BigDecimal("0.50"), new Money(1000), new Money(280)))));
    memory.put(trade, null);
    all.add(trade);
  }

  private final class Counting implements TradeStore {
    @Override
    public Page<Trade> page(String accountId, int limit, String before) {
      Page<Trade> page = memory.page(accountId, limit, before);
      queries.incrementAndGet();
      read.addAndGet(page.items().size());
      return page;
    }

    @Override
    public List<Trade> ofDay(String accountId, LocalDate day) {
      return memory.ofDay(accountId, day);
    }

    @Override
    public boolean put(Trade trade, @Nullable Trade replaced) {
      return memory.put(trade, replaced);
    }

    @Override
    public boolean delete(Trade trade) {
      return memory.delete(trade);
    }
  }
}
