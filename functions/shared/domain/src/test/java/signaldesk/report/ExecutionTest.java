package signaldesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static signaldesk.report.Orders.claimed;
import static signaldesk.report.Orders.fill;
import static signaldesk.report.Orders.filled;
import static signaldesk.report.Orders.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.pnl.Fraction;
import signaldesk.report.Execution.Hop;
import signaldesk.report.stored.Audience;
import signaldesk.signal.Side;
import signaldesk.signal.Signal.Verdict;
import signaldesk.signal.Target;

/** Slippage, latency and the spread between accounts, from orders as the ledger has them. */
class ExecutionTest {
  private final ReportBuilder builder =
      new ReportBuilder(Period.of(LocalDate.parse("2026-11-23")), Audience.DESK);

  @Test
  void buyingHigherIsWorseAndCountsForEveryContract() {
    builder.order(
        filled(
            claimed(request("1001", "NQ1!", Target.LONG, "20000.00"), "NQ1!", 3, 0),
            90,
            fill("f1", "NQ1!", Side.BUY, 2, "20000.50", 50),
            fill("f2", "NQ1!", Side.BUY, 1, "19999.75", 60)));

    Execution.Slippage entries = execution().entries();

    // two contracts 2 ticks worse, one 1 tick better: (2 + 2 - 1) / 3; 5.00 USD a tick
    assertEquals(3, entries.ticks().count());
    assertEquals(Optional.of(Fraction.of(1)), entries.ticks().mean());
    assertEquals(Optional.of(Fraction.of(2)), entries.ticks().median());
    assertEquals(Optional.of(1_000L), entries.cents().worst());
    assertEquals(0, execution().exits().ticks().count());
  }

  @Test
  void theFillsOfAReversalCloseFirstAndThenOpen() {
    Order reversal = claimed(request("1001", "NQ1!", Target.SHORT, "20000.00"), "NQ1!", 1, 2);
    builder.order(
        filled(
            reversal,
            90,
            fill("f1", "NQ1!", Side.SELL, 2, "19999.75", 50),
            fill("f2", "NQ1!", Side.SELL, 1, "19999.00", 70)));

    // sold 1 tick below the quote, then 4
    assertEquals(Optional.of(1L), execution().exits().ticks().worst());
    assertEquals(2, execution().exits().ticks().count());
    assertEquals(Optional.of(4L), execution().entries().ticks().worst());
    assertEquals(1, execution().entries().ticks().count());
    // it held two long, then one short
    assertEquals(2, builder.report(Optional.empty()).risk().peakContracts().get("NQ1!"));
  }

  @Test
  void aQuoteOffTheGridOrOfAnotherMarketOrAbsentGivesNoSlippage() {
    Fill nq = fill("f1", "NQ1!", Side.BUY, 1, "20000.50", 50);
    builder.order(
        filled(claimed(request("1", "NQ1!", Target.LONG, "20000.10"), "NQ1!", 1, 0), 90, nq));
    builder.order(filled(claimed(request("2", "NQ1!", Target.LONG, null), "NQ1!", 1, 0), 90, nq));
    builder.order(
        filled(
            claimed(request("3", "XAUUSD", Target.LONG, "2000.0"), "MGC1!", 1, 0),
            90,
            fill("f1", "MGC1!", Side.BUY, 1, "2010.0", 50)));

    assertEquals(0, execution().entries().ticks().count());
    assertEquals(Optional.empty(), execution().entries().ticks().mean());
  }

  @Test
  void aFillThatWasTakenBackOrEstimatedCountsForNothing() {
    Fill fill = fill("f1", "NQ1!", Side.BUY, 1, "20000.50", 50);
    Fill estimated =
        new Fill(
            "f2",
            fill.contractId(),
            Side.BUY,
            1,
            fill.price(),
            fill.fee(),
            fill.filledAt(),
            false,
            true);
    builder.order(
        filled(
            claimed(request("1001", "NQ1!", Target.LONG, "20000.00"), "NQ1!", 1, 0),
            90,
            fill.asVoided(),
            estimated));

    assertEquals(0, execution().entries().ticks().count());
  }

  @Test
  void everyHopIsMeasuredBetweenTwoInstantsOfTheLedger() {
    builder.signal(Orders.signal(Verdict.ACCEPTED, -1_500, 0));
    builder.signal(Orders.signal(Verdict.EXPIRED, -90_000, 0));
    builder.alerted(Orders.T0, Orders.at(1_200));
    builder.order(
        filled(
            claimed(request("1001", "NQ1!", Target.LONG, null), "NQ1!", 2, 0),
            90,
            fill("f1", "NQ1!", Side.BUY, 1, "20000.50", 50),
            fill("f2", "NQ1!", Side.BUY, 1, "20000.50", 60)));

    assertEquals(Optional.of(1_500L), worst(Hop.FIRED_TO_ACCEPTED));
    assertEquals(Optional.of(20L), worst(Hop.ACCEPTED_TO_CLAIMED));
    assertEquals(Optional.of(30L), worst(Hop.CLAIMED_TO_FILLED));
    assertEquals(Optional.of(30L), worst(Hop.FILLED_TO_KNOWN));
    assertEquals(Optional.of(1_200L), worst(Hop.ACCEPTED_TO_ALERTED));
    assertEquals(Optional.empty(), worst(Hop.CLAIMED_TO_ACCEPTED), "it filled at once");
  }

  @Test
  void aBrokersClockThatRunsAheadIsNotLeftOutSoThatTheHopIsNoLongerThanItIs() {
    builder.order(
        filled(
            claimed(request("1001", "NQ1!", Target.LONG, null), "NQ1!", 1, 0),
            90,
            fill("f1", "NQ1!", Side.BUY, 1, "20000.50", 97)));

    assertEquals(Optional.of(-7L), worst(Hop.FILLED_TO_KNOWN));
  }

  @Test
  void anOrderThatTheBrokerHeldFirstIsMeasuredUntilThen() {
    Order order = claimed(request("1001", "NQ1!", Target.LONG, null), "NQ1!", 1, 0);
    Leg held = order.legs().getFirst().became(LegState.ACCEPTED, "b1", "");
    builder.order(order.with(0, held, List.of(), Orders.at(75)));

    assertEquals(Optional.of(55L), worst(Hop.CLAIMED_TO_ACCEPTED)); // claimed 20 ms after
  }

  @Test
  void theAccountsOfASignalAreComparedInPriceAndTimeAlsoNqWithMnq() {
    builder.order(
        filled(
            claimed(request("1001", "NQ1!", Target.LONG, null), "NQ1!", 1, 0),
            90,
            fill("f1", "NQ1!", Side.BUY, 1, "20000.00", 50)));
    builder.order(
        filled(
            claimed(request("1002", "NQ1!", Target.LONG, null), "MNQ1!", 5, 0),
            900,
            fill("f1", "MNQ1!", Side.BUY, 5, "20000.75", 450)));

    // 0.75 points are 3 ticks; 450 - 50 ms
    assertEquals(Optional.of(3L), execution().spread().ticks().worst());
    assertEquals(Optional.of(400L), execution().spread().millis().worst());
    assertEquals(1, execution().spread().ticks().count());
  }

  @Test
  void accountsAreComparedByTheirAveragesAndNotByTheirPartialFills() {
    builder.order(
        filled(
            claimed(request("1001", "NQ1!", Target.LONG, null), "NQ1!", 2, 0),
            90,
            fill("f1", "NQ1!", Side.BUY, 1, "20000.00", 50),
            fill("f2", "NQ1!", Side.BUY, 1, "20001.00", 60)));
    builder.order(
        filled(
            claimed(request("1002", "NQ1!", Target.LONG, null), "NQ1!", 1, 0),
            90,
            fill("f1", "NQ1!", Side.BUY, 1, "20000.75", 50)));

    // 20000.50 and 20000.75 on average
    assertEquals(Optional.of(1L), execution().spread().ticks().worst());
  }

  @Test
  void oneAccountAloneHasNoSpread() {
    builder.order(
        filled(
            claimed(request("1001", "NQ1!", Target.LONG, null), "NQ1!", 2, 0),
            90,
            fill("f1", "NQ1!", Side.BUY, 1, "20000.00", 50),
            fill("f2", "NQ1!", Side.BUY, 1, "20001.00", 60)));

    assertEquals(0, execution().spread().ticks().count());
  }

  @Test
  void percentilesAreFiguresThatOccurred() {
    Counts counts = new Counts();
    for (int i = 1; i <= 200; i++) {
      counts.add(i, 1);
    }

    Distribution all = counts.distribution();

    // 190 of 200 are 95 per cent, 198 are 99; the middle is between 100 and 101
    assertEquals(Optional.of(190L), all.p95());
    assertEquals(Optional.of(198L), all.p99());
    assertEquals(Optional.of(200L), all.worst());
    assertEquals(new BigDecimal("100.5"), all.median().orElseThrow().rounded(1));
    assertEquals(new BigDecimal("100.5"), all.mean().orElseThrow().rounded(1));
  }

  private Optional<Long> worst(Hop hop) {
    return execution().hop(hop).worst();
  }

  private Execution execution() {
    return builder.report(Optional.empty()).execution();
  }
}
