package signaldesk.bench.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The README's tables: dollars per million orders, and units per order by table. */
final class CostTable {
  private final List<Counts> counts;
  private final List<Bill> bills;
  private final List<Counts> alerts;
  private final List<Bill> told;

  /**
   * @param alerts of one channel, beside the orders
   * @param told what those cost
   */
  CostTable(List<Counts> counts, List<Bill> bills, List<Counts> alerts, List<Bill> told) {
    this.counts = counts;
    this.bills = bills;
    this.alerts = alerts;
    this.told = told;
  }

  List<String> dollars() {
    List<String> lines = head("US dollars per million orders, accounts per signal:");
    for (String item : bills.getFirst().items().keySet()) {
      lines.add(
          row(item, bills, bill -> dollars(bill.items().getOrDefault(item, BigDecimal.ZERO))));
    }
    lines.add(row("**all**", bills, bill -> "**" + dollars(bill.total()) + "**"));
    lines.add(
        row(
            "the paper venue's own reads and writes, on paper only",
            bills,
            b -> dollars(b.paper())));
    lines.add(row("alerts to one channel, beside all that", told, b -> dollars(b.total())));
    return lines;
  }

  List<String> perOrder() {
    List<String> lines = head("per order over a round trip, accounts per signal:");
    lines.add(
        row("**write units**", counts, c -> "**" + c.perOrderText(c.allUnits().write()) + "**"));
    var tables =
        counts.stream()
            .flatMap(one -> one.units().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String table : tables) {
      if (writes(table)) {
        lines.add(row("of these " + table, counts, c -> c.perOrderText(units(c, table).write())));
      }
    }
    lines.add(
        row("**read units**", counts, c -> "**" + c.perOrderText(c.allUnits().read()) + "**"));
    for (String table : tables) {
      if (!writes(table) || counts.stream().anyMatch(c -> units(c, table).read().signum() > 0)) {
        lines.add(row("of these " + table, counts, c -> c.perOrderText(units(c, table).read())));
      }
    }
    lines.add(row("requests to SQS", counts, c -> c.perOrderText(c.queueRequests())));
    lines.add(
        row(
            "invocations",
            counts,
            c -> c.perOrderText(c.invocations().values().stream().mapToInt(i -> i).sum())));
    lines.add(row("log lines", counts, c -> c.perOrderText(c.log().lines())));
    lines.add(row("log bytes", counts, c -> c.perOrderText(c.log().bytes())));
    lines.add(row("bytes to and from DynamoDB and SQS", counts, c -> c.perOrderText(c.bytes())));
    lines.add(row("alerts: write units", alerts, c -> c.perOrderText(c.allUnits().write())));
    lines.add(row("alerts: read units", alerts, c -> c.perOrderText(c.allUnits().read())));
    lines.add(row("alerts: requests to SQS", alerts, c -> c.perOrderText(c.queueRequests())));
    lines.add(
        row(
            "alerts: invocations",
            alerts,
            c -> c.perOrderText(c.invocations().values().stream().mapToInt(i -> i).sum())));
    return lines;
  }

  private boolean writes(String table) {
    return counts.stream().anyMatch(one -> units(one, table).write().signum() > 0);
  }

  private static Units units(Counts counts, String table) {
    return counts.units().getOrDefault(table, Units.NONE);
  }

  private List<String> head(String title) {
    List<String> lines = new ArrayList<>();
    lines.add(row(title, counts, one -> Integer.toString(one.accounts())));
    lines.add("| --- |" + " ---: |".repeat(counts.size()));
    return lines;
  }

  private static <T> String row(String name, List<T> columns, Function<T, String> cell) {
    return "| "
        + name
        + " | "
        + columns.stream().map(cell).collect(Collectors.joining(" | "))
        + " |";
  }

  private static String dollars(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** What the figures rest on, in one line each. */
  static List<String> footnotes(Prices prices, Map<String, Long> memory) {
    return List.of(
        "Prices of us-east-1, " + prices.text("as.of") + ": " + prices.text("source") + ".",
        "Assumed, not measured: "
            + memory.entrySet().stream()
                .map(one ->
                    "%s %s ms at %d MB"
                        .formatted(
                            one.getKey(), prices.text("millis." + one.getKey()), one.getValue()))
                .collect(Collectors.joining(", "))
            + "; arm64; full batches of ten; free tiers left out.");
  }
}
