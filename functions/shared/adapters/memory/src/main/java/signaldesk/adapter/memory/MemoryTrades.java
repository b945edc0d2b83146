package signaldesk.adapter.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signaldesk.pnl.Trade;
import signaldesk.port.Page;
import signaldesk.port.TradeStore;

/** Closed trades in memory. */
public final class MemoryTrades implements TradeStore {
  private record Key(String accountId, String tradeId) {
    static Key of(Trade trade) {
      return new Key(trade.accountId(), trade.tradeId());
    }
  }

  private final Map<Key, Trade> byKey = new ConcurrentHashMap<>();
  private final AtomicInteger writes = new AtomicInteger();
  private final Faults faults = new Faults();

  /** What is to go wrong: the names of the port's calls. */
  public Faults faults() {
    return faults;
  }

  /** Writes done so far; refused ones do not count. */
  public int writes() {
    return writes.get();
  }

  @Override
  public Page<Trade> page(String accountId, int limit, String before) {
    faults.meet("page");
    return Newest.page(ofAccount(accountId), Trade::tradeId, limit, before);
  }

  @Override
  public List<Trade> ofDay(String accountId, LocalDate day) {
    faults.meet("ofDay");
    return ofAccount(accountId)
        .filter(trade -> trade.day().equals(day))
        .sorted(Comparator.comparing(Trade::tradeId).reversed())
        .toList();
  }

  @Override
  public boolean put(Trade trade, @Nullable Trade replaced) {
    faults.meet("put");
    return counted(
        replaced == null
            ? byKey.putIfAbsent(Key.of(trade), trade) == null
            : byKey.replace(Key.of(trade), replaced, trade));
  }

  @Override
  public boolean delete(Trade trade) {
    faults.meet("delete");
    return counted(byKey.remove(Key.of(trade), trade));
  }

  private boolean counted(boolean written) {
    writes.addAndGet(written ? 1 : 0);
    return written;
  }

  private Stream<Trade> ofAccount(String accountId) {
    return byKey.values().stream().filter(trade -> trade.accountId().equals(accountId));
  }
}
