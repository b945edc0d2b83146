package signaldesk.reportpnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.reportpnl.Samples.MONDAY;
import static signaldesk.reportpnl.Samples.account;
import static signaldesk.reportpnl.Samples.denied;
import static signaldesk.reportpnl.Samples.signal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
import signaldesk.desk.Account;
import signaldesk.port.ReportStore;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;
import signaldesk.reportpnl.make.DayReports;
import signaldesk.reportpnl.read.Stores;
import signaldesk.signal.Signal;

/** A thousand owners' reports, each waiting for the bucket after the other, would be minutes. */
class SideBySideTest {
  private static final int OWNERS = 4;

  @Test
  void theReportsOfADayAreKeptSideBySide() {
    Signal signal = signal("2026-11-23T15:30:00Z", "1001", "1002", "1003", "1004");
    MemorySignals signals = new MemorySignals();
    MemoryOrders orders = new MemoryOrders();
    Account[] accounts = new Account[OWNERS];
    signals.putIfAbsent(signal);
    for (int i = 0; i < OWNERS; i++) {
      String accountId = signal.accountIds().get(i);
      accounts[i] = account(accountId, "owner-" + i, "50K");
      orders.create(denied(signal, accountId, "owner-" + i));
    }
    Stores stores =
        new Stores(
            new MemoryAccounts(accounts),
            new MemoryHooks(List.of()),
            signals,
            new MemoryRefusals(),
            new MemoryChannels(),
            new MemoryMarks(),
            orders,
            new MemoryPositions(),
            new MemoryTrades(),
            Map::of);
    InstantSource after = InstantSource.fixed(Instant.parse("2026-11-24T00:05:10Z"));

    DayReports.Done done = new DayReports(stores, new Together(), after).make(MONDAY);

    assertEquals(OWNERS, done.owners());
    assertEquals(Audience.DESK, done.kept().version().audience());
  }

  /** Answers nobody before everybody has asked. */
  private static final class Together implements ReportStore {
    private final MemoryReports reports = new MemoryReports();
    private final CountDownLatch asked = new CountDownLatch(OWNERS + 1);

    @Override
    public Optional<Newest> newest(LocalDate day, Audience audience) {
      asked.countDown();
      try {
        assertTrue(asked.await(60, TimeUnit.SECONDS), () -> asked + ": one after another");
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return reports.newest(day, audience);
    }

    @Override
    public boolean putNewest(Version version, @Nullable Newest replaced) {
      return reports.putNewest(version, replaced);
    }

    @Override
    public Optional<String> read(LocalDate day, Audience audience, int number, Form form) {
      return reports.read(day, audience, number, form);
    }

    @Override
    public boolean create(LocalDate day, Audience audience, int number, Form form, String text) {
      return reports.create(day, audience, number, form, text);
    }
  }
}
