package signaldesk.report;

import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Account;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Totals;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.position.Book;
import signaldesk.position.Projection;
import signaldesk.report.Recount.Posted;
import signaldesk.report.Recount.Round;
import signaldesk.report.stored.Audience;

/**
 * A November of ten thousand trades: every part of every cut, to the cent, as an independent count
 * of the same fills has it.
 */
class MonthTest {
  private static final Period NOVEMBER =
      new Period(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-30"));
  private static final MonthOfFills FILLS = new MonthOfFills(20261122);
  private static final List<Trade> TRADES = new ArrayList<>();
  private static final List<Book> OPEN = new ArrayList<>();
  private static final Report REPORT = project();

  private final List<Round> rounds =
      FILLS.books.values().stream().flatMap(book -> Recount.of(book).stream()).toList();
  private final List<Round> closed =
      rounds.stream()
          .filter(round -> round.last != null && NOVEMBER.holds(Recount.day(Expected.end(round))))
          .sorted(comparing(Expected::end).thenComparing(round -> round.first.accountId()))
          .toList();

  private static Report project() {
    FILLS.books.forEach((_, fills) -> {
      var first = fills.getFirst();
      Projection done =
          Projection.of(
              Book.flat(first.accountId(), first.fill().contractId(), first.symbol(), null),
              fills,
              TradingDays.RULE);
      TRADES.addAll(done.trades());
      OPEN.add(done.book());
    });
    return dayByDay();
  }

  @Test
  void thereAreTenThousandTradesOfEveryKind() {
    assertTrue(closed.size() >= 10_000, () -> closed.size() + " trades");
    assertEquals(
        closed.size(), REPORT.total().traded().count() + REPORT.total().estimated().count());
    assertTrue(closed.stream().anyMatch(round -> round.posted.size() > 2));
    assertTrue(closed.stream().anyMatch(round -> round.posted.firstKey().getMonthValue() == 10));
    assertTrue(closed.stream().filter(round -> round.estimated).count() > 100);
    assertTrue(REPORT.open().positions().size() > 50);
    assertTrue(REPORT.open().closedLater() > 20);
  }

  @Test
  void everyPartOfEveryCutIsWhatTheFillsSay() {
    for (Cut cut : Cut.values()) {
      Map<String, List<Round>> expected = new HashMap<>();
      closed.forEach(round ->
          expected
              .computeIfAbsent(
                  Expected.key(FILLS.accounts, cut, round, Recount.day(Expected.end(round))),
                  _ -> new ArrayList<>())
              .add(round));
      Map<String, Totals> posted = new HashMap<>();
      rounds.forEach(round ->
          round.posted.forEach((day, amount) -> {
            if (NOVEMBER.holds(day) && !cut.ofClosing()) {
              posted.merge(
                  Expected.key(FILLS.accounts, cut, round, day),
                  totals(round, amount),
                  MonthTest::plus);
            }
          }));
      Set<String> keys = new TreeSet<>(expected.keySet());
      keys.addAll(posted.keySet());
      List<Part> parts = REPORT.by(cut);
      assertEquals(keys, new TreeSet<>(parts.stream().map(Part::key).toList()), cut.name());
      assertEquals(keys.size(), parts.size());
      for (Part part : parts) {
        String what = cut + " " + part.key();
        Optional<Totals> sum =
            cut.ofClosing()
                ? Optional.empty()
                : Optional.of(posted.getOrDefault(part.key(), Totals.ZERO));
        assertEquals(sum, part.posted(), what);
        Expected.same(expected.getOrDefault(part.key(), List.of()), part, what);
      }
    }
  }

  @Test
  void theWholeIsWhatTheFillsSay() {
    Expected.same(closed, REPORT.total(), "total");
    List<Long> nets =
        closed.stream().filter(round -> !round.estimated).map(Round::net).sorted().toList();
    BigDecimal twice =
        BigDecimal.valueOf(nets.get(nets.size() / 2) + nets.get((nets.size() - 1) / 2), 2);
    assertEquals(
        twice.divide(BigDecimal.TWO).stripTrailingZeros(),
        REPORT.medianNet().orElseThrow().exact().orElseThrow().stripTrailingZeros());
  }

  @Test
  void partsAddUpToTheWholeInEveryCut() {
    for (Cut cut : Cut.values()) {
      Totals posted = Totals.ZERO;
      Pnl traded = Pnl.ZERO;
      Pnl estimated = Pnl.ZERO;
      long count = 0;
      for (Part part : REPORT.by(cut)) {
        posted = posted.plus(part.posted().orElse(Totals.ZERO));
        traded = traded.plus(part.traded().pnl());
        estimated = estimated.plus(part.estimated().pnl());
        count += part.traded().count();
      }
      assertEquals(REPORT.total().traded().pnl(), traded, cut.name());
      assertEquals(REPORT.total().estimated().pnl(), estimated, cut.name());
      assertEquals(REPORT.total().traded().count(), count, cut.name());
      if (!cut.ofClosing()) {
        assertEquals(REPORT.total().posted(), Optional.of(posted), cut.name());
      }
    }
  }

  @Test
  void theMoneyOfTheDaysIsThatOfClosedAndUnclosedCyclesTogether() {
    Totals days = REPORT.days().stream().map(Day::posted).reduce(Totals.ZERO, Totals::plus);
    Totals ofClosed = Totals.ZERO;
    for (Round round : closed) {
      for (LocalDate day : round.posted.keySet()) {
        ofClosed =
            NOVEMBER.holds(day) ? ofClosed.plus(totals(round, amount(round, day))) : ofClosed;
      }
    }

    assertEquals(REPORT.total().posted(), Optional.of(days));
    assertEquals(
        days, ofClosed.plus(REPORT.open().posted()).plus(REPORT.open().closedLaterPosted()));
    assertEquals(days.traded().net(), REPORT.days().getLast().cumulative());
  }

  @Test
  void theBestDayAndTheDaysDrawdownAreThoseOfTheCalendar() {
    TreeMap<LocalDate, Long> nets = new TreeMap<>();
    for (Round round : rounds) {
      round.posted.forEach((day, amount) -> {
        if (NOVEMBER.holds(day) && !round.estimated) {
          nets.merge(day, amount.gross() - amount.fees(), Long::sum);
        }
      });
    }

    assertEquals(
        Collections.max(nets.values()),
        REPORT.risk().bestDay().map(best -> best.net().cents()).orElseThrow());
    long profit = nets.values().stream().mapToLong(net -> net).sum();
    assertEquals(
        profit <= 0
            ? Optional.empty()
            : Optional.of(Fraction.of(Collections.max(nets.values())).dividedBy(profit)),
        REPORT.risk().bestDay().orElseThrow().share());
    assertEquals(
        Expected.deepest(List.copyOf(nets.values())),
        REPORT.risk().endOfDay().map(fall -> fall.amount().cents()).orElse(0L));
  }

  @Test
  void addedAtOnceInAnyOrderItIsTheSameReport() {
    ReportBuilder builder = new ReportBuilder(NOVEMBER, Audience.DESK);
    List<Trade> shuffled = new ArrayList<>(TRADES);
    Collections.shuffle(shuffled, new Random(1));

    OPEN.forEach(book -> builder.open(book, FILLS.accounts.get(book.accountId())));
    shuffled.forEach(trade -> add(builder, trade));

    assertEquals(REPORT, builder.report(Optional.empty()));
  }

  @Test
  void beyondAMonthNothingIsKeptForEachSignal() {
    Period winter = new Period(NOVEMBER.first(), NOVEMBER.first().plusDays(31));
    ReportBuilder builder = new ReportBuilder(winter, Audience.DESK);
    TRADES.stream().limit(10).forEach(trade -> builder.trade(trade, null));

    Report report = builder.report(Optional.empty());

    assertTrue(REPORT.cuts().keySet().containsAll(Set.of(Cut.ENTRY_SIGNAL, Cut.EXIT_SIGNAL)));
    Set<Cut> all = new TreeSet<>(Set.of(Cut.values()));
    all.removeAll(report.cuts().keySet());
    assertEquals(Set.of(Cut.ENTRY_SIGNAL, Cut.EXIT_SIGNAL), all);
  }

  private static Report dayByDay() {
    ReportBuilder builder = new ReportBuilder(NOVEMBER, Audience.DESK);
    TreeMap<LocalDate, List<Trade>> byDay = new TreeMap<>();
    TRADES.forEach(trade -> byDay.computeIfAbsent(trade.day(), _ -> new ArrayList<>()).add(trade));
    byDay.forEach((_, trades) -> {
      builder.nextDay();
      trades.forEach(trade -> add(builder, trade));
    });
    OPEN.forEach(book -> builder.open(book, FILLS.accounts.get(book.accountId())));
    return builder.report(Optional.empty());
  }

  private static void add(ReportBuilder builder, Trade trade) {
    Account account = FILLS.accounts.get(trade.accountId());
    if (NOVEMBER.holds(trade.day())) {
      builder.trade(trade, account);
    } else if (trade.day().isAfter(NOVEMBER.last())
        && trade.postings().stream().anyMatch(posting -> NOVEMBER.holds(posting.day()))) {
      builder.later(trade, account);
    }
  }

  private static Totals totals(Round round, Posted amount) {
    return Totals.ZERO.plus(Expected.pnl(amount), round.estimated);
  }

  private static Totals plus(Totals one, Totals other) {
    return one.plus(other);
  }

  private static Posted amount(Round round, LocalDate day) {
    return round.posted.getOrDefault(day, Posted.NONE);
  }
}
