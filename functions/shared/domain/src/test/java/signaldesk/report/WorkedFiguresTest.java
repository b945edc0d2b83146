package signaldesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Account;
import signaldesk.instrument.Money;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.position.Fills;
import signaldesk.position.Projection;
import signaldesk.report.stored.Audience;

/** The accounting rules' six cycles E1 to E5, one after another, and what is said of them. */
class WorkedFiguresTest {
  private static final Account ACCOUNT =
      new Account(Fills.ACCOUNT, "owner-1", "topstep", "combine", "50K", "paper", Map.of());

  private final Fills nq = Fills.nq();
  private final Fills mnq = Fills.mnq();
  private final List<Trade> trades = sixCycles();
  private final Report report = report(trades);
  private final Stats stats = report.total().traded();

  @Test
  void aWinRateOfTwoThirdsStillLosesAfterFees() {
    assertEquals(usd("-2.00"), stats.pnl().gross());
    assertEquals(usd("26.84"), stats.pnl().fees());
    assertEquals(usd("-28.84"), stats.pnl().net());
    assertEquals(4, stats.wins());
    assertEquals(2, stats.losses());
    assertEquals(0, stats.scratches());
    assertEquals(new BigDecimal("0.667"), shown(stats.winRate(), 3));
    // 247.20 + 30.78 + 2.78 + 184.40 and 88.40 + 405.60
    assertEquals(usd("465.16"), stats.won());
    assertEquals(usd("494.00"), stats.lost());
    assertEquals(new BigDecimal("0.94"), shown(stats.profitFactor(), 2));
    assertEquals(new BigDecimal("116.29"), shown(stats.averageWin(), 2));
    assertEquals(new BigDecimal("247.00"), shown(stats.averageLoss(), 2));
    assertEquals(new BigDecimal("-4.81"), shown(stats.expectancy(), 2));
    // -2.00 gross is no gross to have a share of
    assertEquals(Optional.empty(), stats.feeShare());
  }

  @Test
  void theOtherFiguresOfTheSixCyclesAreWorkedOutByHand() {
    // 116.29 / 247.00
    assertEquals(Fraction.parse("11629/24700"), stats.payoff().orElseThrow());
    assertEquals(Optional.of(usd("247.20")), stats.largestWin());
    assertEquals(Optional.of(usd("-405.60")), stats.largestLoss());
    // E1 and E2 win, E3 loses, E4 wins, E5a loses, E5b wins
    assertEquals(2, stats.winStreak());
    assertEquals(1, stats.lossStreak());
    // (2.78 + 30.78) / 2
    assertEquals(Fraction.parse("1678/100"), report.medianNet().orElseThrow());
    // NQ: 247.20 - 88.40 - 405.60 + 184.40 = -62.40 = -12.48 ticks; MNQ: 33.56 = 67.12 ticks
    assertEquals(Fraction.parse("5464/600"), stats.expectancyTicks().orElseThrow());
    assertEquals(1 + 3 + 3 + 3 + 2 + 2, stats.contracts());
    // -28.84 of 50,000.00
    assertEquals(Fraction.parse("-2884/5000000"), report.total().returnOnFunding().orElseThrow());
  }

  @Test
  void theClosedTradesFallFromTheirSecondToTheirFifth() {
    Drawdown<Instant> drawdown = report.risk().closedTrades().orElseThrow();

    assertEquals(usd("491.22"), drawdown.amount());
    assertEquals(usd("277.98"), drawdown.peak());
    assertEquals(usd("-213.24"), drawdown.trough());
    assertEquals(Optional.of(trades.get(1).closed().at()), drawdown.peakAt());
    assertEquals(trades.get(4).closed().at(), drawdown.troughAt());
    assertEquals(Optional.empty(), drawdown.recoveredAt());
  }

  @Test
  void nqAndMnqAddUpInContractsOfNq() {
    NqEquivalent both = report.nq().orElseThrow();

    // 1 + 3 + 2 + 2 NQ and 3 + 3 MNQ
    assertEquals(new BigDecimal("8.6"), both.contracts());
    // 12.50 - 4.00 - 20.00 + 9.50 of NQ, a tenth of 16.50 + 2.50 of MNQ; -0.10 x 20 USD = -2.00
    assertEquals(new BigDecimal("-0.100000"), both.closed().points());
    assertEquals(usd("-2.00"), both.closed().gross());
    assertEquals(both.closed(), both.posted());
  }

  @Test
  void longAndShortAreTheCutBySide() {
    Part longs = report.by(Cut.SIDE).getFirst();
    Part shorts = report.by(Cut.SIDE).getLast();

    assertEquals("long", longs.key());
    // 247.20 - 88.40 + 2.78 - 405.60
    assertEquals(usd("-244.02"), longs.traded().pnl().net());
    assertEquals("short", shorts.key());
    // 30.78 + 184.40, no loss: nothing to divide by
    assertEquals(usd("215.18"), shorts.traded().pnl().net());
    assertEquals(Optional.empty(), shorts.traded().profitFactor());
    assertEquals(Optional.empty(), shorts.traded().averageLoss());
    assertEquals(Optional.empty(), shorts.traded().payoff());
  }

  @Test
  void winnersAndLosersAreHeldApartAndAProfitHasAShareForFeesAndABestDay() {
    Report profit = report(List.of(trades.get(0), trades.get(1), trades.get(2)));
    Stats three = profit.total().traded();

    // E1 and E2 win with a second between their two fills, E3 loses with three between its four
    assertEquals(Optional.of(Duration.ofSeconds(1)), three.averageWinnerHeld());
    assertEquals(Optional.of(Duration.ofSeconds(3)), three.averageLoserHeld());
    // 2.80 + 2.22 + 8.40 of 250.00 + 33.00 - 80.00
    assertEquals(Fraction.parse("1342/20300"), three.feeShare().orElseThrow());
    // one day: all of it
    Risk.BestDay best = profit.risk().bestDay().orElseThrow();
    assertEquals(usd("189.58"), best.net());
    assertEquals(Fraction.parse("1"), best.share().orElseThrow());
    // 12.50 and a tenth of 16.50, less 4.00, of 1 + 0.3 + 3 contracts
    assertEquals(new BigDecimal("4.3"), profit.nq().orElseThrow().contracts());
    assertEquals(new BigDecimal("10.150000"), profit.nq().orElseThrow().closed().points());
  }

  @Test
  void anEmptyReportHasNothingToDivideBy() {
    Report empty = report(List.of());

    Stats none = empty.total().traded();
    assertEquals(0, none.count());
    assertEquals(Optional.empty(), none.winRate());
    assertEquals(Optional.empty(), none.profitFactor());
    assertEquals(Optional.empty(), none.expectancy());
    assertEquals(Optional.empty(), none.expectancyTicks());
    assertEquals(Optional.empty(), none.payoff());
    assertEquals(Optional.empty(), none.averageWinnerHeld());
    assertEquals(Optional.empty(), none.largestWin());
    assertEquals(Optional.empty(), empty.medianNet());
    assertEquals(Optional.empty(), empty.total().returnOnFunding());
    assertEquals(Optional.empty(), empty.operations().fillRate());
    assertEquals(Optional.empty(), empty.nq());
    assertEquals(
        new Risk(Optional.empty(), Optional.empty(), Optional.empty(), Map.of()), empty.risk());
    assertTrue(empty.cuts().values().stream().allMatch(List::isEmpty));
  }

  private List<Trade> sixCycles() {
    List<Trade> made = new ArrayList<>();
    made.addAll(closed(nq, nq.buy(1, "20000.00"), nq.sell(1, "20012.50")));
    mnq.after(Duration.ofSeconds(10));
    made.addAll(closed(mnq, mnq.sell(3, "20010.25"), mnq.buy(3, "20004.75")));
    nq.after(Duration.ofSeconds(20));
    made.addAll(
        closed(
            nq,
            nq.buy(1, "20000.00"),
            nq.buy(2, "20003.00"),
            nq.sell(1, "20005.00"),
            nq.sell(2, "19998.50")));
    mnq.after(Duration.ofSeconds(30));
    made.addAll(
        closed(
            mnq,
            mnq.buy(1, "20000.00"),
            mnq.buy(2, "20000.25"),
            mnq.sell(1, "20001.00"),
            mnq.sell(2, "20001.00")));
    nq.after(Duration.ofSeconds(40));
    made.addAll(closed(nq, nq.buy(2, "20000.00"), nq.sell(4, "19990.00"), nq.buy(2, "19985.25")));
    return made;
  }

  private static List<Trade> closed(Fills fills, AttributedFill... news) {
    return Projection.of(fills.book(), List.of(news), TradingDays.RULE).trades();
  }

  private static Report report(List<Trade> trades) {
    ReportBuilder builder =
        new ReportBuilder(Period.of(TradingDays.RULE.of(Fills.START)), Audience.DESK);
    trades.reversed().forEach(trade -> builder.trade(trade, ACCOUNT));
    return builder.report(Optional.empty());
  }

  private static BigDecimal shown(Optional<Fraction> figure, int decimals) {
    return figure.orElseThrow().rounded(decimals);
  }

  private static Money usd(String dollars) {
    return Money.ofDollars(new BigDecimal(dollars));
  }
}
