package signaldesk.reportpnl;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.memory.MemoryTrades;
import signaldesk.pnl.Trade;
import signaldesk.port.Page;
import signaldesk.port.TradeStore;

/** Trades, and how many of them were come to in reading on past a day. */
record CountedTrades(MemoryTrades trades, AtomicInteger later) implements TradeStore {
  @Override
  public Stream<Trade> closed(String accountId, LocalDate first, LocalDate last) {
    return trades.closed(accountId, first, last).peek(_ -> later.incrementAndGet());
  }

  @Override
  public Page<Trade> page(String accountId, int limit, String before) {
    return trades.page(accountId, limit, before);
  }

  @Override
  public List<Trade> ofDay(String accountId, LocalDate day) {
    return trades.ofDay(accountId, day);
  }

  @Override
  public boolean put(Trade trade, @Nullable Trade replaced) {
    return trades.put(trade, replaced);
  }

  @Override
  public boolean delete(Trade trade) {
    return trades.delete(trade);
  }
}
