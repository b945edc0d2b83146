package signaldesk.bench.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Template;

/**
 * What a million orders cost, in US dollars.
 *
 * @param items by what is paid for, in the order of the flow
 * @param paper what the paper venue's own table adds; a real broker keeps its own book
 */
record Bill(Map<String, BigDecimal> items, BigDecimal paper) {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Lambda counts memory in units of 1024 MB. */
  private static final BigDecimal MB_PER_GB = BigDecimal.valueOf(1024);

  static Bill of(Counts counts, Prices prices, Template template) {
    Map<String, BigDecimal> items = new LinkedHashMap<>();
    BigDecimal signals = counts.perOrder(counts.calls());
    BigDecimal invocations =
        counts.perOrder(counts.invocations().values().stream().mapToInt(i -> i).sum());
    items.put("API Gateway", signals.multiply(prices.of("api.http.requests")));
    items.put("Lambda requests", invocations.multiply(prices.of("lambda.requests")));
    items.put("Lambda duration", duration(counts, prices, template));
    items.put(
        "SQS", counts.perOrder(counts.queueRequests()).multiply(prices.of("sqs.fifo.requests")));
    Units units = counts.allUnits();
    items.put(
        "DynamoDB writes",
        counts.perOrder(units.write()).multiply(prices.of("dynamodb.write.units")));
    items.put(
        "DynamoDB reads", counts.perOrder(units.read()).multiply(prices.of("dynamodb.read.units")));
    items.put("logs", logs(counts, prices, template));
    return new Bill(items, paper(counts, prices));
  }

  BigDecimal total() {
    return items.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal paper(Counts counts, Prices prices) {
    BigDecimal writes = counts.paper().write().multiply(prices.of("dynamodb.write.units"));
    BigDecimal reads = counts.paper().read().multiply(prices.of("dynamodb.read.units"));
    return counts.perOrder(writes.add(reads));
  }

  private static BigDecimal duration(Counts counts, Prices prices, Template template) {
    BigDecimal gbMillis = BigDecimal.ZERO;
    for (var invoked : counts.invocations().entrySet()) {
      LambdaFunction function = template.function(invoked.getKey());
      gbMillis =
          gbMillis.add(
              prices
                  .of("millis." + function.id())
                  .multiply(BigDecimal.valueOf(invoked.getValue()))
                  .multiply(BigDecimal.valueOf(function.memoryMb()))
                  .divide(MB_PER_GB, MathContext.DECIMAL64));
    }
    return counts
        .perOrder(gbMillis)
        .multiply(prices.of("lambda.gb.second"))
        .multiply(MILLION)
        .movePointLeft(3);
  }

  private static BigDecimal logs(Counts counts, Prices prices, Template template) {
    BigDecimal bytes = BigDecimal.valueOf(counts.log().bytes());
    for (var invoked : counts.invocations().entrySet()) {
      if (platformLogs(template, invoked.getKey())) {
        BigDecimal each = prices.of("logs.platform.bytes");
        bytes = bytes.add(each.multiply(BigDecimal.valueOf(invoked.getValue())));
      }
    }
    BigDecimal access = prices.of("logs.access.bytes");
    bytes = bytes.add(access.multiply(BigDecimal.valueOf(counts.calls())));
    // A million times so many bytes, in GB.
    return counts.perOrder(bytes).movePointLeft(3).multiply(prices.of("logs.gb"));
  }

  /** Whether Lambda writes its own lines about each invocation; it does unless told WARN. */
  private static boolean platformLogs(Template template, String functionId) {
    return template
        .globals()
        .props("Function")
        .under(Objects.requireNonNull(template.resources().get(functionId)).properties())
        .props("LoggingConfig")
        .findText("SystemLogLevel")
        .filter("WARN"::equals)
        .isEmpty();
  }
}
