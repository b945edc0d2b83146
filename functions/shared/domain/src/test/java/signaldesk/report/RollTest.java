package signaldesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static signaldesk.report.Orders.at;
import static signaldesk.report.Orders.fill;
import static signaldesk.report.Orders.in;
import static signaldesk.report.Orders.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Contract;
import signaldesk.order.Decision;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.report.Execution.Slippage;
import signaldesk.report.Execution.Spread;
import signaldesk.report.stored.Audience;
import signaldesk.signal.Side;
import signaldesk.signal.Target;

/** Around a roll, two months of one root trade at two prices, some 200 points of NQ apart. */
class RollTest {
  private static final String NEXT = "H27";
  private static final String OLD = "Z26";

  private final ReportBuilder builder =
      new ReportBuilder(Period.of(LocalDate.parse("2026-11-23")), Audience.DESK);

  @Test
  void aCloseOfAMonthThatEntriesHaveLeftIsCountedAndInNoAverage() {
    builder.order(closes("1001", OLD, 2, "20000.25")); // quoted 20,200.00: 799 ticks "worse"
    builder.order(closes("1002", NEXT, 1, "20199.75"));
    builder.order(opens("1003", NEXT, "20200.50"));

    Slippage exits = execution().exits();

    assertEquals(1, exits.ticks().count());
    assertEquals(Optional.of(1L), exits.ticks().worst());
    assertEquals(Optional.of(500L), exits.cents().worst());
    assertEquals(2, exits.leftOut());
    assertEquals(0, execution().entries().leftOut());
    assertEquals(Optional.of(2L), execution().entries().ticks().worst());
  }

  @Test
  void whatWasSeenToBeTradedStandsForTheDaysThatFollow() {
    builder.order(opens("1003", NEXT, "20200.50"));
    builder.nextDay();
    builder.order(closes("1001", OLD, 2, "20000.25"));

    assertEquals(0, execution().exits().ticks().count());
    assertEquals(2, execution().exits().leftOut());
  }

  @Test
  void whereNoEntrySaysWhatIsTradedEveryCloseCounts() {
    builder.order(closes("1001", OLD, 2, "20199.75"));

    assertEquals(2, execution().exits().ticks().count());
    assertEquals(0, execution().exits().leftOut());
  }

  @Test
  void whereTheNewestEntryWentIntoTwoMonthsNoCloseCounts() {
    builder.order(opens("1001", OLD, "20200.00"));
    builder.order(opens("1002", NEXT, "20400.00"));
    builder.order(closes("1003", OLD, 2, "20199.75"));
    builder.order(closes("1004", NEXT, 1, "20399.75"));

    assertEquals(0, execution().exits().ticks().count());
    assertEquals(3, execution().exits().leftOut());
  }

  @Test
  void aSignalThatWasFilledInTwoMonthsHasNoSpread() {
    builder.order(opens("1001", OLD, "20000.00"));
    builder.order(opens("1002", NEXT, "20200.00"));

    Spread spread = execution().spread();

    assertEquals(0, spread.ticks().count());
    assertEquals(0, spread.millis().count());
    assertEquals(1, spread.leftOut());
  }

  @Test
  void anAccountThatClosesTwoMonthsAtOnceHasNoAverageToCompare() {
    builder.order(closes("1001", OLD, 1, "20000.00"));
    builder.order(closes("1001", NEXT, 1, "20200.00"));
    builder.order(closes("1002", NEXT, 1, "20200.00"));

    assertEquals(0, execution().spread().ticks().count());
    assertEquals(1, execution().spread().leftOut());
  }

  private static Order opens(String accountId, String month, String price) {
    Contract contract = contract(month);
    return filled(
        accountId,
        Target.LONG,
        0,
        Leg.open(contract, Side.BUY, 1),
        in(month, fill("f1", "NQ1!", Side.BUY, 1, price, 50)));
  }

  private static Order closes(String accountId, String month, long held, String price) {
    Holding holding = new Holding("p1", contract(month), held, at(-60_000));
    return filled(
        accountId,
        Target.NOT_LONG,
        held,
        Leg.close(holding),
        in(month, fill("f1", "NQ1!", Side.SELL, held, price, 50)));
  }

  private static Order filled(String accountId, Target target, long held, Leg leg, Fill fill) {
    return Order.claimed(
            request(accountId, "NQ1!", target, "20200.00"),
            "owner-1",
            "NQ1!",
            new Decision.Plan(held, List.of(leg)),
            at(20),
            at(5_000))
        .with(0, leg.became(LegState.FILLED, "b1", ""), List.of(fill), at(90));
  }

  private static Contract contract(String month) {
    return new Contract("CON.F.US.ENQ." + month, "ENQ");
  }

  private Execution execution() {
    return builder.report(Optional.empty()).execution();
  }
}
