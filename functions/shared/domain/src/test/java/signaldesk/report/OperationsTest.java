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
      String word = "no " + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      builder.order(ended(OrderState.REJECTED, word));
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
        Optional.of(List.of(new Counted("price: unreadable", 1), new Counted("status 403", 1))),
        operations().refused());
  }

  @Test
  void refusalsAreCountedByFieldAndCodeWhateverTheTimesInTheirTexts() {
    for (int i = 0; i < 2; i++) {
      String ahead =
          "time_Of_Message: %s is %d s ahead of 2026-11-23T15:30:00Z, our time"
              .formatted(at(95_000 + i), 95 + i);
      List<String> errors = List.of(ahead, "price: odd");
      builder.refused(
          new Refusal("nq-5m", at(i), "r" + i, 400, errors, List.of("future", "odd"), ""));
    }
    builder.refused(new Refusal("nq-5m", at(9), "r9", 400, List.of("body: 8193 bytes"), ""));

    assertEquals(
        Optional.of(
            List.of(new Counted("time_Of_Message: future", 2), new Counted("body: ... bytes", 1))),
        operations().refused());
  }

  @Test
  void refusalsThatMayBeForgottenAndThoseOfAnOwnersReportAreNotCountedAsNone() {
    assertEquals(Optional.of(List.of()), operations().refused());

    builder.refusalsForgotten();

    assertEquals(Optional.empty(), operations().refused());
    assertEquals(
        Optional.empty(), owners().report(Optional.empty()).operations().refused(), "an owner's");
  }

  /** The texts that execute-order writes. */
  @Test
  void whatIsOfOneOrderAloneInAReasonDoesNotSetItApart() {
    for (int i = 0; i < 3; i++) {
      String id = "17639118%05d-%016x".formatted(i, i);
      builder.order(ended(OrderState.EXPIRED, "came too late: an entry until " + at(i)));
      builder.order(
          ended(OrderState.SUPERSEDED, "a later signal came first: " + "%064x".formatted(i)));
      builder.order(ended(OrderState.DENIED, "order " + id + " may be live: entries are stopped"));
      builder.order(
          ended(
              OrderState.DENIED,
              "entries are stopped for ACCOUNT#1001: order %s: no answer".formatted(id)));
      builder.order(ended(OrderState.UNCHANGED, "already long " + i + " CON.F.US.ENQ.Z26"));
    }
    builder.order(
        Order.ended(
            request("A-7", "NQ1!", Target.LONG, null),
            null,
            null,
            OrderState.DENIED,
            "account A-7 is not configured: add it to the desk",
            at(0)));

    assertEquals(
        List.of(
            new Ended(OrderState.UNCHANGED, "already long ... CON.F.US.ENQ.Z26", 3),
            new Ended(
                OrderState.DENIED, "entries are stopped for ACCOUNT#...: order ...: no answer", 3),
            new Ended(OrderState.DENIED, "order ... may be live: entries are stopped", 3),
            new Ended(OrderState.SUPERSEDED, "a later signal came first: ...", 3),
            new Ended(OrderState.EXPIRED, "came too late: an entry until ...", 3),
            new Ended(OrderState.DENIED, "account ... is not configured: add it to the desk", 1)),
        operations().ends());
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
    assertEquals(
        Optional.empty(),
        owners().report(Optional.of(model)).operations().cost(),
        "a signal is paid for once, whoever trades it");
  }

  private static ReportBuilder owners() {
    return new ReportBuilder(Period.of(LocalDate.parse("2026-11-23")), Audience.of("owner-1"));
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
