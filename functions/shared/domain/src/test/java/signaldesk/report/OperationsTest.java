package signaldesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static signaldesk.report.Orders.at;
import static signaldesk.report.Orders.claimed;
import static signaldesk.report.Orders.ended;
import static signaldesk.report.Orders.fill;
import static signaldesk.report.Orders.filled;
import static signaldesk.report.Orders.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Refusal;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderState;
import signaldesk.pnl.Fraction;
import signaldesk.report.Operations.Counted;
import signaldesk.report.Operations.Ended;
import signaldesk.report.stored.Audience;
import signaldesk.signal.Side;
import signaldesk.signal.Signal.Verdict;
import signaldesk.signal.Target;

/** What came in and what became of it. */
class OperationsTest {
  private final ReportBuilder builder =
      new ReportBuilder(Period.of(LocalDate.parse("2026-11-23")), Audience.DESK);

  @Test
  void ordersThatHadNothingToDoCountNeitherForNorAgainstTheFillRate() {
    builder.order(whole("1"));
    builder.order(whole("2"));
    builder.order(ended(OrderState.DENIED, "entries are halted"));
    builder.order(ended(OrderState.UNCHANGED, "already long 1"));
    builder.order(ended(OrderState.SUPERSEDED, "a later signal"));

    assertEquals(Optional.of(Fraction.parse("2/3")), operations().fillRate());
    assertEquals(5, operations().orderCount());
    assertEquals(2, operations().orders().get(OrderState.FILLED));
  }

  @Test
  void endsAreCountedByReasonTheMostFrequentFirst() {
    builder.order(ended(OrderState.REJECTED, "no price"));
    builder.order(ended(OrderState.DENIED, "entries are halted"));
    builder.order(ended(OrderState.DENIED, "entries are halted"));

    assertEquals(
        List.of(
            new Ended(OrderState.DENIED, "entries are halted", 2),
            new Ended(OrderState.REJECTED, "no price", 1)),
        operations().ends());
  }

  @Test
  void aBrokersManyWordsAreCountedTogetherBeyondFiveHundred() {
    for (int i = 0; i < 600; i++) {
      builder.order(ended(OrderState.REJECTED, "margin " + i));
    }

    assertEquals(501, operations().ends().size());
    assertEquals(new Ended(OrderState.REJECTED, "other", 100), operations().ends().getFirst());
  }

  @Test
  void signalsDuplicatesAndRefusalsAreCounted() {
    builder.signal(Orders.signal(Verdict.ACCEPTED, 0, 2));
    builder.signal(Orders.signal(Verdict.EXPIRED, -90_000, 1));
    builder.refused(new Refusal("nq-5m", at(0), "r1", 400, List.of("price: unreadable"), ""));
    builder.refused(new Refusal("nq-5m", at(1), "r2", 403, List.of(), ""));

    assertEquals(1, operations().accepted());
    assertEquals(1, operations().expired());
    assertEquals(3, operations().duplicates());
    assertEquals(
        List.of(new Counted("price: unreadable", 1), new Counted("status 403", 1)),
        operations().refused());
  }

  @Test
  void anOutcomeWasUnknownUntilTheNextStateWasKnown() {
    Order order = claimed(request("1", "NQ1!", Target.LONG, null), "NQ1!", 1, 0);
    Order unknown =
        order.with(
            0, order.legs().getFirst().became(LegState.UNKNOWN, null, ""), List.of(), at(100));
    builder.order(unknown);
    builder.order(filled(unknown, 350, fill("f1", "NQ1!", Side.BUY, 1, "20000.00", 90)));

    assertEquals(1, operations().unknownNow());
    assertEquals(1, operations().unknownMillis().count());
    assertEquals(Optional.of(250L), operations().unknownMillis().worst());
  }

  @Test
  void aRejectedOrderWithAFillWasPartlyFilled() {
    Order order = claimed(request("1", "NQ1!", Target.LONG, null), "NQ1!", 3, 0);
    builder.order(
        order.with(
            0,
            order.legs().getFirst().became(LegState.REJECTED, "b1", "no price"),
            List.of(fill("f1", "NQ1!", Side.BUY, 1, "20000.00", 50)),
            at(100)));

    assertEquals(1, operations().partlyFilled());
    assertEquals(Optional.of(Fraction.ZERO), operations().fillRate());
  }

  @Test
  void theCostIsAStraightLineAndOnlyThereWhereSomebodyGaveIt() {
    builder.signal(Orders.signal(Verdict.ACCEPTED, 0, 0));
    builder.order(whole("1"));
    builder.order(whole("2"));
    CostModel model = new CostModel(new BigDecimal("0.000010"), new BigDecimal("0.000004"));

    var cost = builder.report(Optional.of(model)).operations().cost().orElseThrow();

    // 10 + 2 x 4 millionths of a dollar, for two orders
    assertEquals(new BigDecimal("0.000018"), cost.dollars());
    assertEquals(new BigDecimal("0.000009"), cost.perOrder().orElseThrow().rounded(6));
    assertEquals(Optional.empty(), operations().cost());
  }

  private static Order whole(String accountId) {
    return filled(
        claimed(request(accountId, "NQ1!", Target.LONG, null), "NQ1!", 1, 0),
        90,
        fill("f1", "NQ1!", Side.BUY, 1, "20000.00", 50));
  }

  private Operations operations() {
    return builder.report(Optional.empty()).operations();
  }
}
