package signaldesk.bench.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import signaldesk.backend.Template;

/**
 * What a desk costs in a month in which it trades nothing, in US dollars, counted from the
 * templates. What is stored comes on top.
 *
 * @param items by what is paid for, how many there are
 */
record Standing(Map<String, Long> items, Prices prices) {
  private static final Map<String, String> PAID =
      Map.of(
          "AWS::CloudWatch::Alarm", "month.alarm",
          "AWS::CloudWatch::Dashboard", "month.dashboard",
          "AWS::KMS::Key", "month.key",
          "AWS::Logs::MetricFilter", "month.metric");

  static Standing of(Prices prices) {
    Template observability =
        Template.read(Template.find().resolveSibling("infra").resolve("observability.yaml"));
    Map<String, Long> items = new LinkedHashMap<>();
    for (var resource : observability.resources().values()) {
      String price = PAID.get(resource.type());
      if (price != null) {
        items.merge(price, 1L, Long::sum);
      }
    }
    return new Standing(items, prices);
  }

  BigDecimal total() {
    BigDecimal polls =
        prices.of("month.queue.receives").movePointLeft(6).multiply(prices.of("sqs.fifo.requests"));
    return items.entrySet().stream()
        .map(item -> prices.of(item.getKey()).multiply(BigDecimal.valueOf(item.getValue())))
        .reduce(polls, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  /** In one line. */
  String line() {
    return "A month without a trade: "
        + total()
        + " ("
        + items.entrySet().stream()
            .map(item ->
                item.getValue()
                    + " "
                    + item.getKey().substring("month.".length())
                    + (item.getValue() == 1 ? "" : "s"))
            .collect(Collectors.joining(", "))
        + ", and the queue asked for messages); storage comes on top, free tiers are left out.";
  }
}
