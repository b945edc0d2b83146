package signaldesk.reportpnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.reportpnl.Samples.MONDAY;
import static signaldesk.reportpnl.Samples.net;
import static signaldesk.reportpnl.Samples.open;
import static signaldesk.reportpnl.Samples.signal;
import static signaldesk.reportpnl.Samples.trade;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryAccounts;
import signaldesk.adapter.memory.MemoryChannels;
import signaldesk.adapter.memory.MemoryHooks;
import signaldesk.adapter.memory.MemoryMarks;
import signaldesk.adapter.memory.MemoryOrders;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.adapter.memory.MemoryRefusals;
import signaldesk.adapter.memory.MemoryReports;
import signaldesk.adapter.memory.MemorySignals;
import signaldesk.adapter.memory.MemoryTrades;
import signaldesk.alert.AlertMessage.OfSignal;
import signaldesk.alert.Mark;
import signaldesk.desk.Account;
import signaldesk.desk.Channel;
import signaldesk.instrument.Money;
import signaldesk.pnl.Trade;
import signaldesk.port.PositionStore;
import signaldesk.position.Book;
import signaldesk.report.Distribution;
import signaldesk.report.Execution;
import signaldesk.report.Report;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Version.State;
import signaldesk.reportpnl.make.DayReports;
import signaldesk.reportpnl.read.Stores;
import signaldesk.signal.Signal;

/** A day's report from the stores, while the desk goes on and is changed. */
class ReportDayTest {
  private static final String AFTER = "2026-11-24T00:05:10Z"; // 18:05 in Chicago

  private final MemoryTrades trades = new MemoryTrades();
  private final MemoryPositions positions = new MemoryPositions();
  private final MemorySignals signals = new MemorySignals();
  private final MemoryReports reports = new MemoryReports();
  private MemoryMarks marks = new MemoryMarks();
  private final MemoryChannels channels =
      new MemoryChannels(
          new Channel("premium", Channel.Kind.WEBHOOK, null, List.of("NQ1!"), false),
          new Channel("operator", Channel.Kind.WEBHOOK, null, List.of(), true));
  private String level = "50K";

  @Test
  void aCycleThatClosesWhileAReportIsMadeIsCountedOnce() {
    Book book = open("1001", "f1");
    positions.put(book, null);
    PositionStore closing =
        new PositionStore() {
          @Override
          public Optional<Book> find(String accountId, String contractId) {
            return positions.find(accountId, contractId);
          }

          @Override
          public List<Book> ofAccount(String accountId) {
            List<Book> before = positions.ofAccount(accountId);
            if (accountId.equals("1001")) {
              trades.put(trade("1001", "owner-1", "f1", MONDAY), null);
              positions.delete(book);
            }
            return before;
          }

          @Override
          public boolean put(Book next, @Nullable Book replaced) {
            return positions.put(next, replaced);
          }

          @Override
          public boolean delete(Book gone) {
            return positions.delete(gone);
          }
        };

    Report report = reports(AFTER, closing, account("1001")).make(MONDAY).report();

    assertEquals(1, report.total().traded().count());
    assertEquals(0, report.open().positions().size());
    assertEquals(new Money(24_720), net(report));
  }

  @Test
  void aTradeThatIsWrittenWhileItsBookIsStillOpenIsCountedOnce() {
    positions.put(open("1001", "f1"), null);
    positions.put(open("1002", "f1"), null);
    trades.put(trade("1001", "owner-1", "f1", MONDAY), null);

    Report report =
        reports(AFTER, positions, account("1001"), account("1002")).make(MONDAY).report();

    assertEquals(1, report.open().positions().size(), "the other account's is open");
    assertEquals(new Money(24_720 - 140), net(report));
  }

  @Test
  void whatAnAccountCarriedIntoTheDayCountsAlsoWhenItIsNoLongerOnTheDesk() {
    signals.putIfAbsent(signal("2026-11-17T15:30:00Z", "1009"));
    trades.put(trade("1009", "owner-9", "f1", MONDAY), null);

    Report report = reports(AFTER, positions, account("1001")).make(MONDAY).report();

    assertEquals(1, report.total().traded().count());
    assertTrue(reports.newest(MONDAY, Audience.of("owner-9")).isPresent(), "its owner's report");
  }

  @Test
  void neitherAnAccountsNewLevelNorACarriedPositionsClosingMakesACorrection() {
    trades.put(trade("1001", "owner-1", "f1", MONDAY), null);
    Book carried = open("1001", "f2");
    positions.put(carried, null);
    reports(AFTER, positions, account("1001")).make(MONDAY);

    level = "100K";
    Trade closed = trade("1001", "owner-1", "f2", MONDAY.plusDays(1));
    trades.put(closed, null);
    positions.put(Book.flat("1001", closed.contractId(), "NQ1!", closed.closed()), carried);
    DayReports.Done done = reports("2026-11-25T15:00:00Z", positions, account("1001")).make(MONDAY);

    assertEquals(1, done.kept().version().number(), done.kept().version().toString());
  }

  @Test
  void untilLateFillsAreInADayIsPreliminary() {
    DayReports early = reports("2026-11-23T23:10:00Z", positions, account("1001")); // 17:10
    assertEquals(State.PRELIMINARY, early.make(MONDAY).kept().version().state());

    DayReports late = reports(AFTER, positions, account("1001"));
    assertEquals(State.FINAL, late.make(MONDAY).kept().version().state());
  }

  @Test
  void howLongItTookUntilAChannelWasToldIsMeasuredAndMakesNoCorrectionWhenItIsForgotten() {
    Signal signal = signal("2026-11-23T15:30:00Z", "1001");
    signals.putIfAbsent(signal);
    String alert = new OfSignal("premium", signal.signalId()).id();
    Mark told = Mark.first("premium", alert, "NQ long", signal.acceptedAt());
    marks.put(told.sent(signal.acceptedAt().plusMillis(1_700)), null);

    DayReports.Done done = reports(AFTER, positions, account("1001")).make(MONDAY);
    Distribution took = done.report().execution().latency().get(Execution.Hop.ACCEPTED_TO_ALERTED);
    assertEquals(Optional.of(1_700L), Objects.requireNonNull(took).worst());

    marks = new MemoryMarks();
    DayReports.Done again =
        reports("2026-12-24T00:05:10Z", positions, account("1001")).make(MONDAY);
    assertEquals(1, again.kept().version().number(), again.kept().version().toString());
  }

  @Test
  void anOwnersPreliminaryReportIsReplacedAlsoWhereNothingIsLeftOfHisDay() {
    Trade trade = trade("1001", "owner-1", "f1", MONDAY);
    trades.put(trade, null);
    reports("2026-11-23T21:15:00Z", positions, account("1001")).make(MONDAY);
    trades.delete(trade); // a rebuild found that it never was

    reports(AFTER, positions, account("1001")).make(MONDAY);

    Audience owner = Audience.of("owner-1");
    assertEquals(State.FINAL, reports.newest(MONDAY, owner).orElseThrow().version().state());
  }

  private DayReports reports(String now, PositionStore books, Account... accounts) {
    Stores stores =
        new Stores(
            new MemoryAccounts(accounts),
            new MemoryHooks(List.of()),
            signals,
            new MemoryRefusals(),
            channels,
            marks,
            new MemoryOrders(),
            books,
            trades,
            Map::of);
    return new DayReports(stores, reports, InstantSource.fixed(Instant.parse(now)));
  }

  private Account account(String id) {
    return Samples.account(id, "owner-1", level);
  }
}
