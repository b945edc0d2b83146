package signaldesk.reportpnl.make;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.order.OrderState;
import signaldesk.report.Distribution;
import signaldesk.report.Execution;
import signaldesk.report.Execution.Hop;
import signaldesk.report.Operations;
import signaldesk.report.Report;
import signaldesk.report.stored.Audience;
import signaldesk.reportpnl.page.Sheet.Row;
import signaldesk.reportpnl.page.Sheet.Section;
import signaldesk.reportpnl.page.Sheet.Table;
import signaldesk.reportpnl.page.Shown;

/** How well signals became fills. */
final class Orders {
  private static final Map<Hop, String> HOPS =
      Map.of(
          Hop.FIRED_TO_ACCEPTED, "Strategy fired to signal stored",
          Hop.ACCEPTED_TO_CLAIMED, "Signal stored to order claimed",
          Hop.CLAIMED_TO_FILLED, "Order claimed to first fill",
          Hop.CLAIMED_TO_ACCEPTED, "Order claimed to held by the broker",
          Hop.FILLED_TO_KNOWN, "Last fill to known to the ledger",
          Hop.ACCEPTED_TO_ALERTED, "Signal stored to channel told");
  private static final int REASONS = 12;

  private Orders() {}

  static Section section(Report report) {
    Execution execution = report.execution();
    return new Section(
        "Execution",
        "",
        false,
        List.of(
            slippage(execution),
            counts(
                report.operations(),
                report.risk().peakContracts(),
                report.sight().equals(Audience.DESK)),
            latency(execution),
            spread(execution),
            ends(report.operations())));
  }

  private static Table slippage(Execution execution) {
    List<Row> rows = new ArrayList<>();
    rows.add(ticks("Entries, ticks", execution.entries().ticks()));
    rows.add(dollars("Entries, dollars", execution.entries().cents()));
    rows.add(ticks("Exits, ticks", execution.exits().ticks()));
    rows.add(dollars("Exits, dollars", execution.exits().cents()));
    if (execution.exits().leftOut() > 0) {
      rows.add(leftOut("Exits of an old month, left out", execution.exits().leftOut(), 4));
    }
    return new Table(
        "Slippage against the signal's price, per contract; positive is worse",
        1,
        List.of("", "Contracts", "Mean", "Median", "p95", "Worst"),
        rows,
        List.of());
  }

  private static Table latency(Execution execution) {
    List<Row> rows = new ArrayList<>();
    for (Hop hop : Hop.values()) {
      Distribution time = execution.latency().get(hop);
      if (time != null) {
        rows.add(
            new Row(
                List.of(
                    HOPS.getOrDefault(hop, hop.name()),
                    Words.millis(time.median()),
                    Words.millis(time.p95().orElse(null)),
                    Words.millis(time.p99().orElse(null)),
                    Words.millis(time.worst().orElse(null)))));
      }
    }
    return new Table(
        "Latency by hop", 1, List.of("", "p50", "p95", "p99", "Worst"), rows, List.of());
  }

  private static Table spread(Execution execution) {
    Distribution ticks = execution.spread().ticks();
    Distribution time = execution.spread().millis();
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            List.of(
                "Fill price, ticks",
                Shown.count(ticks.count()),
                Words.decimal(ticks.median(), 1),
                whole(ticks.p95().orElse(null)),
                whole(ticks.worst().orElse(null)))));
    rows.add(
        new Row(
            List.of(
                "Time of fill",
                Shown.count(time.count()),
                Words.millis(time.median()),
                Words.millis(time.p95().orElse(null)),
                Words.millis(time.worst().orElse(null)))));
    if (execution.spread().leftOut() > 0) {
      rows.add(leftOut("In two months, left out", execution.spread().leftOut(), 3));
    }
    return new Table(
        "Spread between the accounts of one signal",
        1,
        List.of("", "Signals", "Median", "p95", "Worst"),
        rows,
        List.of());
  }

  private static Row leftOut(String name, long count, int blanks) {
    List<String> cells = new ArrayList<>(List.of(name, Shown.count(count)));
    cells.addAll(Collections.nCopies(blanks, ""));
    return new Row(cells);
  }

  private static Table counts(Operations operations, Map<String, Long> peaks, boolean ofDesk) {
    List<Row> rows = new ArrayList<>();
    rows.add(count("Signals traded", operations.accepted()));
    rows.add(count("Signals expired, not traded", operations.expired()));
    rows.add(count("Duplicate deliveries dropped", operations.duplicates()));
    rows.addAll(refused(operations, ofDesk));
    rows.add(count("Orders", operations.orderCount()));
    rows.add(new Row(List.of("Fill rate", Words.percent(operations.fillRate()))));
    peaks.forEach(
        (symbol, most) -> rows.add(count("Most " + symbol + " that one account held", most)));
    rows.add(count("Partly filled", operations.partlyFilled()));
    if (operations.unreadable() > 0) {
      rows.add(count("Unreadable, left out", operations.unreadable()));
    }
    rows.add(count("Outcome unknown now", operations.unknownNow()));
    rows.add(
        new Row(
            List.of(
                "Unknown for, worst",
                Words.millis(operations.unknownMillis().worst().orElse(null)))));
    operations
        .cost()
        .ifPresent(cost ->
            rows.add(
                new Row(
                    List.of(
                        "Cost of running, estimated, dollars an order",
                        Words.decimal(cost.perOrder(), 6)))));
    return new Table("Signals and orders", 1, List.of("", ""), rows, List.of());
  }

  private static List<Row> refused(Operations operations, boolean ofDesk) {
    if (!ofDesk) {
      return List.of();
    }
    if (operations.refused().isEmpty()) {
      return List.of(new Row(List.of("Refused", Shown.NONE + " (kept 30 days)")));
    }
    List<Row> rows = new ArrayList<>();
    List<Operations.Counted> all = operations.refused().get();
    all.stream()
        .limit(REASONS)
        .forEach(one -> rows.add(count("Refused: " + one.reason(), one.count())));
    if (all.size() > REASONS) {
      long others = all.stream().skip(REASONS).mapToLong(Operations.Counted::count).sum();
      rows.add(count("Refused: other reasons, all are in the JSON", others));
    }
    return rows;
  }

  private static Table ends(Operations operations) {
    List<Row> rows =
        operations.ends().stream()
            .limit(REASONS)
            .map(end -> new Row(List.of(word(end.state()), end.reason(), Shown.count(end.count()))))
            .toList();
    return new Table(
        Words.firstOf("Orders that did not fill, by reason", REASONS, operations.ends().size()),
        2,
        List.of("Ended", "Reason", "Orders"),
        rows.isEmpty() ? List.of(new Row(List.of("none", "", "0"))) : rows,
        List.of());
  }

  private static String word(OrderState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Row count(String name, long count) {
    return new Row(List.of(name, Shown.count(count)));
  }

  private static Row ticks(String name, Distribution ticks) {
    return new Row(
        List.of(
            name,
            Shown.count(ticks.count()),
            Words.decimal(ticks.mean(), 2),
            Words.decimal(ticks.median(), 1),
            whole(ticks.p95().orElse(null)),
            whole(ticks.worst().orElse(null))));
  }

  private static Row dollars(String name, Distribution cents) {
    return new Row(
        List.of(
            name,
            Shown.count(cents.count()),
            Words.cents(cents.mean()),
            Words.cents(cents.median()),
            Words.cents(cents.p95().map(Words::whole)),
            Words.cents(cents.worst().map(Words::whole))));
  }

  private static String whole(@Nullable Long number) {
    return number == null ? Shown.NONE : Words.decimal(Optional.of(Words.whole(number)), 0);
  }
}
