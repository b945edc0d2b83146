package signaldesk.bench.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What a round trip, an entry and an exit, took on a desk of so many accounts.
 *
 * @param calls of the API: an entry's and an exit's, or none of what only follows from them
 * @param units by table, indexes as {@code Table/index}; those of the paper venue apart
 * @param queueRequests to SQS, sent by the functions and by the poller
 * @param invocations by function
 * @param log lines and bytes that the functions printed
 * @param bytes to and from DynamoDB and SQS
 */
record Counts(
    int accounts,
    int calls,
    Map<String, Units> units,
    Units paper,
    int queueRequests,
    Map<String, Integer> invocations,
    Logs.Printed log,
    long bytes) {
  /** An entry and an exit. */
  static final int SIGNALS = 2;

  int orders() {
    return SIGNALS * accounts;
  }

  Units allUnits() {
    return units.values().stream().reduce(Units.NONE, Units::plus);
  }

  BigDecimal perOrder(BigDecimal count) {
    return count.divide(BigDecimal.valueOf(orders()), 6, RoundingMode.HALF_EVEN);
  }

  /** Two digits, as a table shows it. */
  String perOrderText(BigDecimal count) {
    return perOrder(count).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  String perOrderText(long count) {
    return perOrderText(BigDecimal.valueOf(count));
  }

  BigDecimal perOrder(long count) {
    return perOrder(BigDecimal.valueOf(count));
  }
}
