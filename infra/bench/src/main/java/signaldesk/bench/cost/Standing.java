package signaldesk.bench.cost;

import java.math.BigDecimal;
import java.math.MathContext;
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
 * @param watches what the minute's looks at the desk come to
 */
record Standing(Map<String, Long> items, BigDecimal watches, Prices prices) {
  private static final String QUEUE = "month.polled queue";

  private static final Map<String, String> PAID =
      Map.of(
          "AWS::CloudWatch::Alarm", "month.alarm",
          "AWS::CloudWatch::Dashboard", "month.dashboard",
          "AWS::KMS::Key", "month.key",
          "AWS::Logs::MetricFilter", "month.metric");

  /**
   * Counts it.
   *
   * @param watch what one of the minute's looks reads and writes
   */
  static Standing of(Prices prices, Units watch) {
    Template template = Template.read(Template.find());
    Template observability =
        Template.read(Template.find().resolveSibling("infra").resolve("observability.yaml"));
    Map<String, Long> items = new LinkedHashMap<>();
    for (var resource : observability.resources().values()) {
      String price = PAID.get(resource.type());
      if (price != null) {
        items.merge(price, 1L, Long::sum);
      }
    }
    long queues =
        template.functions().stream().mapToLong(each -> each.queueMappings().size()).sum();
    items.put(QUEUE, queues);
    return new Standing(items, watches(prices, watch, template), prices);
  }

  /** Each is put into the queue and deleted there, runs the function once, and reads. */
  private static BigDecimal watches(Prices prices, Units watch, Template template) {
    BigDecimal gbSeconds =
        prices
            .of("millis.SendAlert")
            .movePointLeft(3)
            .multiply(BigDecimal.valueOf(template.function("SendAlert").memoryMb()))
            .divide(BigDecimal.valueOf(1024), MathContext.DECIMAL64);
    BigDecimal million =
        prices
            .of("sqs.fifo.requests")
            .multiply(BigDecimal.TWO)
            .add(prices.of("lambda.requests"))
            .add(gbSeconds.multiply(prices.of("lambda.gb.second")).movePointRight(6))
            .add(watch.read().multiply(prices.of("dynamodb.read.units")))
            .add(watch.write().multiply(prices.of("dynamodb.write.units")));
    return million.movePointLeft(6).multiply(prices.of("month.minutes"));
  }

  BigDecimal total() {
    return items.entrySet().stream()
        .map(item -> price(item.getKey()).multiply(BigDecimal.valueOf(item.getValue())))
        .reduce(watches, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  private BigDecimal price(String item) {
    return item.equals(QUEUE)
        ? prices.of("month.receives").movePointLeft(6).multiply(prices.of("sqs.fifo.requests"))
        : prices.of(item);
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
        + ", and a look at the desk every minute, "
        + watches.setScale(2, RoundingMode.HALF_EVEN)
        + "); storage comes on top, free tiers are left out.";
  }
}
