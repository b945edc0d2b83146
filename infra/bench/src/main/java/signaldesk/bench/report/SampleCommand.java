package signaldesk.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import signaldesk.adapter.memory.MemoryAccounts;
import signaldesk.adapter.memory.MemoryChannels;
import signaldesk.adapter.memory.MemoryHooks;
import signaldesk.adapter.memory.MemoryMarks;
import signaldesk.adapter.memory.MemoryOrders;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.adapter.memory.MemoryRefusals;
import signaldesk.adapter.memory.MemorySignals;
import signaldesk.adapter.memory.MemoryTrades;
import signaldesk.desk.Account;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.position.Book;
import signaldesk.report.Period;
import signaldesk.report.stored.Audience;
import signaldesk.reportpnl.make.Costs;
import signaldesk.reportpnl.make.Draft;
import signaldesk.reportpnl.make.Sheets;
import signaldesk.reportpnl.page.Page;
import signaldesk.reportpnl.read.Reading;
import signaldesk.reportpnl.read.Span;
import signaldesk.reportpnl.read.Stores;
import signaldesk.signal.Signal;

/** The page of a made-up month, for the picture in the README. */
@Command(name = "sample", description = "Writes the report of a made-up month to PAGE.")
public final class SampleCommand implements Callable<Integer> {
  private static final long SEED = 20_261_201;
  private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
  private static final LocalDate LAST = LocalDate.parse("2026-11-30");
  private static final Instant NOW = Instant.parse("2026-12-01T00:05:00Z");

  @Parameters(paramLabel = "PAGE", description = "The HTML file to write.")
  private Path page = Path.of("report.html");

  @Override
  public Integer call() throws IOException {
    List<Account> accounts = MadeUpAccounts.some();
    MemorySignals signals = new MemorySignals();
    MemoryOrders orders = new MemoryOrders();
    MemoryTrades trades = new MemoryTrades();
    MemoryPositions positions = new MemoryPositions();
    MadeUpDesk desk =
        new MadeUpDesk(
            accounts,
            SEED,
            new Sink() {
              @Override
              public void signal(Signal signal) {
                signals.putIfAbsent(signal);
              }

              @Override
              public void order(Order order) {
                orders.create(order);
              }

              @Override
              public void trade(Trade trade) {
                trades.put(trade, null);
              }

              @Override
              public void book(Book book) {
                positions.put(book, null);
              }
            });
    Span month = new Span(FIRST, LAST);
    for (LocalDate day : month.days(TradingDays.RULE)) {
      boolean last = day.equals(LAST);
      desk.day(MadeUpAccounts.STRATEGIES.get(0), day, 4, last);
      desk.day(MadeUpAccounts.STRATEGIES.get(1), day, 3, false);
      desk.day(MadeUpAccounts.STRATEGIES.get(2), day, 1, false);
    }
    desk.end();
    MemoryAccounts configured = new MemoryAccounts();
    accounts.forEach(configured::put);
    Stores stores =
        new Stores(
            configured,
            new MemoryHooks(List.of()),
            signals,
            new MemoryRefusals(),
            new MemoryChannels(),
            new MemoryMarks(),
            orders,
            positions,
            trades,
            () -> MadeUpAccounts.OWNERS);
    Draft draft = new Draft(new Period(FIRST, LAST), Audience.DESK, new StringBuilder());
    new Reading(stores, TradingDays.RULE).read(month, NOW, draft);
    Files.writeString(
        page, Page.of(Sheets.of(draft.made(Costs.COUNTED), null, MadeUpAccounts.OWNERS, NOW)));
    return 0;
  }
}
