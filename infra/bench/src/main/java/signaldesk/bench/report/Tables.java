package signaldesk.bench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SignalTable;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.backend.Resources;
import signaldesk.desk.Account;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;
import signaldesk.signal.Signal;

/** A made-up desk, written into tables. */
final class Tables {
  private static final int AT_ONCE = 16;

  private final DynamoDb dynamo;
  private final Resources resources;
  private final AtomicLong signals = new AtomicLong();
  private final AtomicLong orders = new AtomicLong();
  private final AtomicLong trades = new AtomicLong();

  Tables(DynamoDb dynamo, Resources resources) {
    this.dynamo = dynamo;
    this.resources = resources;
  }

  long signals() {
    return signals.get();
  }

  long orders() {
    return orders.get();
  }

  long trades() {
    return trades.get();
  }

  void write(List<Account> accounts, LocalDate day, int roundTrips) {
    DeskTable desk = new DeskTable(dynamo, resources.ref("Desk"));
    accounts.forEach(account -> desk.put(DeskAccounts.item(account)));
    try (Writes writes = new Writes()) {
      MadeUpDesk madeUp = new MadeUpDesk(accounts, 1, writes);
      madeUp.day(MadeUpAccounts.STRATEGIES.getFirst(), day, roundTrips, false);
      madeUp.end();
    }
  }

  /** So many trades of one account, some every day. */
  void history(String accountId, int count) {
    List<Trade> some = new ArrayList<>();
    MadeUpDesk madeUp =
        new MadeUpDesk(
            List.of(MadeUpAccounts.many(1).getFirst()),
            2,
            new Sink() {
              @Override
              public void signal(Signal signal) {}

              @Override
              public void order(Order order) {}

              @Override
              public void trade(Trade trade) {
                some.add(trade);
              }

              @Override
              public void book(Book book) {}
            });
    LocalDate day = ReportCommand.DAY;
    while (some.size() < count) {
      madeUp.day(MadeUpAccounts.STRATEGIES.getFirst(), day, 200, false);
      day = day.plusDays(day.getDayOfWeek().getValue() == 5 ? 3 : 1);
    }
    try (Writes writes = new Writes()) {
      some.stream().limit(count).map(trade -> of(trade, accountId)).forEach(writes::trade);
    }
  }

  private static Trade of(Trade trade, String accountId) {
    return new Trade(
        trade.tradeId(),
        accountId,
        trade.contractId(),
        trade.symbol(),
        trade.direction(),
        trade.entry(),
        trade.closed(),
        trade.exitSignalId(),
        trade.quantity(),
        trade.entryTicks(),
        trade.exitTicks(),
        trade.estimated(),
        trade.leftFlat(),
        trade.postings());
  }

  /** Writes a few at once; closing waits for all, and fails if one of them did. */
  private final class Writes implements Sink, AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
    private final SignalTable toSignals = new SignalTable(dynamo, resources.ref("Signals"));
    private final OrderTable toOrders = new OrderTable(dynamo, resources.ref("Orders"));
    private final TradeTable toTrades = new TradeTable(dynamo, resources.ref("Trades"));
    private final PositionTable toPositions = new PositionTable(dynamo, resources.ref("Positions"));

    @Override
    public void signal(Signal signal) {
      signals.incrementAndGet();
      later(() -> toSignals.putIfAbsent(signal));
    }

    @Override
    public void order(Order order) {
      orders.incrementAndGet();
      later(() -> toOrders.create(order));
    }

    @Override
    public void trade(Trade trade) {
      trades.incrementAndGet();
      later(() -> toTrades.put(trade, null));
    }

    @Override
    public void book(Book book) {
      later(() -> toPositions.put(book, null));
    }

    private void later(Runnable write) {
      free.acquireUninterruptibly();
      var _ =
          threads.submit(() -> {
            try {
              write.run();
            } catch (RuntimeException e) {
              failed.compareAndSet(null, e);
            } finally {
              free.release();
            }
          });
    }

    @Override
    public void close() {
      threads.close();
      RuntimeException first = failed.get();
      if (first != null) {
        throw new IllegalStateException("the made-up desk is not written whole", first);
      }
    }
  }
}
