package signaldesk.reportpnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.reportpnl.Samples.MONDAY;
import static signaldesk.reportpnl.Samples.NQ;
import static signaldesk.reportpnl.Samples.account;
import static signaldesk.reportpnl.Samples.filled;
import static signaldesk.reportpnl.Samples.net;
import static signaldesk.reportpnl.Samples.open;
import static signaldesk.reportpnl.Samples.signal;
import static signaldesk.reportpnl.Samples.trade;
import static signaldesk.reportpnl.Samples.within;

import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import signaldesk.desk.Hook;
import signaldesk.desk.Refusal;
import signaldesk.instrument.Money;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.port.OrderStore;
import signaldesk.position.Book;
import signaldesk.report.Period;
import signaldesk.report.Report;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;
import signaldesk.reportpnl.make.Audiences;
import signaldesk.reportpnl.make.Costs;
import signaldesk.reportpnl.make.DayReports;
import signaldesk.reportpnl.make.Draft;
import signaldesk.reportpnl.read.Reading;
import signaldesk.reportpnl.read.Span;
import signaldesk.reportpnl.read.Stores;
import signaldesk.signal.Signal;

/** Days, read from all that a desk keeps of them. */
class ReadingTest {
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final String MNQ = "CON.F.US.MNQ.Z26";
  private static final Instant LONG_AFTER = Instant.parse("2027-03-01T15:00:00Z");

  private final MemoryTrades trades = new MemoryTrades();
  private final MemoryPositions positions = new MemoryPositions();
  private final MemoryOrders orders = new MemoryOrders();
  private final MemorySignals signals = new MemorySignals();
  private final MemoryReports kept = new MemoryReports();
  private String spoiltSignal = "";
  private MemoryRefusals refusals = new MemoryRefusals();
  private final AtomicInteger laterTrades = new AtomicInteger();

  @Test
  void aRangeHoldsEveryFactOnceAndGivesEachOwnerHisOwn() {
    desk();

    Map<Audience, Report> reports = read(new Span(MONDAY, TUESDAY));

    Report desk = Objects.requireNonNull(reports.get(Audience.DESK));
    assertEquals(2, desk.total().traded().count());
    assertEquals(2, desk.operations().accepted());
    assertEquals(3, desk.operations().orderCount());
    assertEquals(Optional.empty(), desk.operations().refused(), "forgotten by now");
    assertEquals(1, desk.open().positions().size());
    // Two times 247.20, and the 1.40 that the open one has paid.
    assertEquals(new Money(2 * 24_720 - 140), net(desk));

    Report first = Objects.requireNonNull(reports.get(Audience.of("owner-1")));
    assertEquals(1, first.total().traded().count());
    assertEquals(2, first.operations().orderCount());
    assertEquals(new Money(24_720 - 140), net(first));

    Report gone = Objects.requireNonNull(reports.get(Audience.of("owner-9")));
    assertEquals(1, gone.total().traded().count());
    assertEquals(1, gone.operations().orderCount());
    assertEquals(1, gone.operations().accepted());
    assertEquals(new Money(24_720), net(gone));
  }

  @Test
  void refusalsThatAreForgottenMakeNoCorrectionAndALateTradeMakesOneThatNamesWhatItReplaces() {
    desk();
    assertEquals(1, make(MONDAY.plusDays(3)).number());
    assertTrue(json(1).contains("body: none"), json(1));

    refusals = new MemoryRefusals();
    assertEquals(1, make(MONDAY.plusDays(40)).number());

    trades.put(trade("1001", "owner-1", "late", MONDAY), null);
    Version corrected = make(MONDAY.plusDays(41));
    assertEquals(Version.State.CORRECTION, corrected.state());
    assertEquals(1, corrected.replaces());
    assertTrue(json(2).contains("\"refused\" : null"), "not none, but not known any more");
  }

  @Test
  void anOrderThatCannotBeReadIsCountedAndTheRestIsTold() {
    desk();

    Report desk = Objects.requireNonNull(read(Span.of(MONDAY)).get(Audience.DESK));

    assertEquals(0, desk.operations().unreadable());
    Map<Audience, Report> spoilt = read(Span.of(MONDAY), stores(new SpoiltOrders(orders, "1001")));
    Report left = Objects.requireNonNull(spoilt.get(Audience.DESK));
    assertEquals(1, left.operations().unreadable());
    assertEquals(desk.operations().orderCount() - 1, left.operations().orderCount());
    assertEquals(net(desk), net(left));
    assertEquals(
        1,
        Objects.requireNonNull(spoilt.get(Audience.of("owner-1"))).operations().unreadable(),
        "his account's");
  }

  @Test
  void aSignalThatCannotBeReadIsCountedOnItsDayAndTheRestIsTold() {
    desk();
    spoiltSignal = "1001";

    Report desk = Objects.requireNonNull(read(Span.of(MONDAY)).get(Audience.DESK));
    assertEquals(1, desk.operations().unreadable());
    assertEquals(0, desk.operations().accepted());
    assertEquals(1, desk.operations().orderCount(), "of the account that the desk still has");

    Report next = Objects.requireNonNull(read(Span.of(TUESDAY)).get(Audience.DESK));
    assertEquals(1, next.operations().unreadable(), "its own, not Monday's");
  }

  @Test
  void anOldDayReadsNoFurtherThanTheFirstLaterCloseOfEachContract() {
    trades.put(trade("1001", "owner-1", "carried", TUESDAY), null);
    Trade last = trade("1001", "owner-1", "carried", TUESDAY);
    for (int day = 2; day < 60; day++) {
      last = within("1001", NQ, "f" + day, MONDAY.plusDays(day));
      trades.put(last, null);
    }
    positions.put(Book.flat("1001", NQ, "NQ1!", last.closed()), null);

    Report report = Objects.requireNonNull(read(Span.of(MONDAY)).get(Audience.DESK));

    assertEquals(1, report.open().closedLater());
    assertEquals(new Money(-140), net(report));
    assertTrue(laterTrades.get() <= 2, "read " + laterTrades);
  }

  @Test
  void anAccountThatWasNotFilledAfterTheDayHasNoLaterTradesToRead() {
    Trade only = trade("1001", "owner-1", "f1", MONDAY);
    trades.put(only, null);
    positions.put(Book.flat("1001", NQ, "NQ1!", only.closed()), null);
    trades.put(trade("1001", "owner-1", "stray", TUESDAY), null); // no book says so

    read(Span.of(MONDAY));

    assertEquals(0, laterTrades.get());
  }

  @Test
  void aContractThatClosesLateIsWaitedForAlsoWhereAnotherClosesAtOnce() {
    Trade quick = within("1001", MNQ, "quick", TUESDAY);
    Trade slow = trade("1001", "owner-1", "slow", MONDAY.plusDays(30));
    trades.put(quick, null);
    trades.put(slow, null);
    positions.put(Book.flat("1001", MNQ, "MNQ1!", quick.closed()), null);
    positions.put(Book.flat("1001", NQ, "NQ1!", slow.closed()), null);

    Report report = Objects.requireNonNull(read(Span.of(MONDAY)).get(Audience.DESK));

    assertEquals(1, report.open().closedLater());
  }

  /** A signal of Monday to an account and to one that is no longer there, and one of Tuesday. */
  private void desk() {
    Signal monday = signal("2026-11-23T15:30:00Z", "1001", "1009");
    Signal tuesday = signal("2026-11-24T15:30:00Z", "1001");
    signals.putIfAbsent(monday);
    signals.putIfAbsent(tuesday);
    orders.create(filled(monday, "1001", "owner-1", "f1"));
    orders.create(filled(monday, "1009", "owner-9", "f2"));
    orders.create(filled(tuesday, "1001", "owner-1", "f3"));
    trades.put(trade("1001", "owner-1", "f1", MONDAY), null);
    trades.put(trade("1009", "owner-9", "f2", MONDAY), null);
    positions.put(open("1001", "f3"), null);
    refusals.keep(
        new Refusal(
            "nq-5m", Instant.parse("2026-11-23T16:00:00Z"), "r1", 400, List.of("body: none"), ""));
  }

  private Map<Audience, Report> read(Span span) {
    return read(span, stores(orders));
  }

  private static Map<Audience, Report> read(Span span, Stores stores) {
    Map<Audience, Draft> drafts = new HashMap<>();
    Audiences audiences =
        new Audiences(
            stores.accounts().all(),
            audience ->
                drafts.computeIfAbsent(
                    audience,
                    who ->
                        new Draft(
                            new Period(span.first(), span.last()), who, Writer.nullWriter())));
    new Reading(stores, TradingDays.RULE).read(span, LONG_AFTER, audiences);
    Map<Audience, Report> reports = new HashMap<>();
    drafts.forEach((who, draft) -> reports.put(who, draft.made(Costs.COUNTED).report()));
    return reports;
  }

  private String json(int version) {
    return kept.read(MONDAY, Audience.DESK, version, Form.JSON).orElseThrow();
  }

  private Version make(LocalDate day) {
    Instant now = Instant.parse(day + "T12:00:00Z");
    return new DayReports(stores(orders), kept, InstantSource.fixed(now))
        .make(MONDAY)
        .kept()
        .version();
  }

  private Stores stores(OrderStore ledger) {
    Hook hook =
        new Hook(
            "nq-5m",
            List.of(),
            List.of(),
            List.of("NQ1!"),
            List.of("1001"),
            Hook.TimeMeaning.FIRED,
            Duration.ofSeconds(60),
            Duration.ZERO);
    return new Stores(
        new MemoryAccounts(account("1001", "owner-1", "50K")),
        new MemoryHooks(hook),
        spoiltSignal.isEmpty() ? signals : new SpoiltSignals(signals, spoiltSignal),
        refusals,
        new MemoryChannels(),
        new MemoryMarks(),
        ledger,
        positions,
        new CountedTrades(trades, laterTrades),
        Map::of);
  }
}
