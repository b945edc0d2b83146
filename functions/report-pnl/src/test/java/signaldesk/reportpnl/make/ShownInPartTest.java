package signaldesk.reportpnl.make;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Refusal;
import signaldesk.instrument.Money;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.pnl.Cycle;
import signaldesk.pnl.Entry;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Posting;
import signaldesk.position.Book;
import signaldesk.report.Period;
import signaldesk.report.Report;
import signaldesk.report.ReportBuilder;
import signaldesk.report.stored.Audience;
import signaldesk.reportpnl.page.Sheet;
import signaldesk.signal.Target;

/** A page that does not show all of something says so, and what is in no figure is said too. */
class ShownInPartTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final Instant AT = Instant.parse("2026-11-23T15:30:00Z");

  private final ReportBuilder builder = new ReportBuilder(Period.of(MONDAY), Audience.DESK);

  @Test
  void whatIsShownWholeSaysNothingOfIt() {
    for (int i = 0; i < 12; i++) {
      builder.order(rejected(i));
    }
    for (int i = 0; i < 200; i++) {
      builder.open(open(i, false), null);
    }

    assertEquals("Orders that did not fill, by reason", table("Orders that").caption());
    assertEquals("As they stand when the report is made", table("As they stand").caption());
    assertEquals(200, table("As they stand").rows().size());
  }

  @Test
  void moreReasonsAndPositionsThanFitAreCounted() {
    for (int i = 0; i < 13; i++) {
      builder.order(rejected(i));
      builder.refused(
          new Refusal("nq-5m", AT, "r" + i, 400, List.of("f" + i + ": ?"), List.of("odd"), ""));
    }
    for (int i = 0; i < 1_001; i++) {
      builder.open(open(i, false), null);
    }

    assertEquals(
        "Orders that did not fill, by reason (the first 12 of 13; all are in the JSON)",
        table("Orders that").caption());
    assertEquals(12, table("Orders that").rows().size());
    assertEquals(
        "As they stand when the report is made (the first 200 of 1,001; all are in the JSON)",
        table("As they stand").caption());
    assertEquals(200, table("As they stand").rows().size());
    assertTrue(cells().contains("[Refused: other reasons, all are in the JSON, 1]"), cells());
  }

  @Test
  void refusalsThatMayBeForgottenAreNotNoneAndAreNoOwnersMatter() {
    builder.refusalsForgotten();
    assertTrue(cells().contains("[Refused, n/a (kept 30 days)]"), cells());

    Report owners =
        new ReportBuilder(Period.of(MONDAY), Audience.of("owner-1")).report(Optional.empty());
    assertFalse(Orders.section(owners).tables().toString().contains("Refused"));
  }

  @Test
  void whatAnOpenCycleAtAnEstimatedPricePaidIsToldBesideTheMoney() {
    builder.open(open(0, true), null);

    String notes = Notes.of(report()).toString();
    assertTrue(notes.contains("brought 0.00 gross on these days and paid 1.40 in fees"), notes);
    assertTrue(
        table("As they stand").rows().toString().contains("Z26 (estimated)"),
        () -> table("As they stand").toString());
  }

  @Test
  void withoutAnEstimateNothingIsSaidOfOne() {
    builder.open(open(0, false), null);

    assertFalse(Notes.of(report()).toString().contains("estimated"));
  }

  private Report report() {
    return builder.report(Optional.empty());
  }

  private String cells() {
    return table("Signals and orders").rows().stream()
        .map(row -> row.cells().toString())
        .toList()
        .toString();
  }

  private Sheet.Table table(String caption) {
    Report report = report();
    return Stream.of(Orders.section(report), Holdings.open(report.open()))
        .flatMap(section -> section.tables().stream())
        .filter(table -> table.caption().startsWith(caption))
        .findFirst()
        .orElseThrow();
  }

  private static Order rejected(int which) {
    String signalId = "%064x".formatted(which);
    OrderRequest request =
        new OrderRequest(
            "1001",
            OrderRequest.orderId(AT, signalId),
            signalId,
            "nq-5m",
            "NQ1!",
            Target.LONG,
            null,
            AT,
            AT,
            AT.plusSeconds(60));
    String reason = "no " + (char) ('a' + which);
    return Order.ended(request, "owner-1", "NQ1!", OrderState.REJECTED, reason, AT);
  }

  private static Book open(int which, boolean estimated) {
    Marker opened = new Marker(AT, "f" + which);
    Posting fee = new Posting(MONDAY, new Pnl(BigDecimal.ZERO, Money.ZERO, new Money(140)));
    Cycle cycle =
        new Cycle(
            new Entry(opened, "owner-1", "s1", "nq-5m", "NQ1!", null),
            1,
            Fraction.of(80_000),
            1,
            80_000,
            0,
            estimated,
            List.of(fee));
    return new Book("%04d".formatted(which), "CON.F.US.ENQ.Z26", "NQ1!", opened, cycle, "");
  }
}
