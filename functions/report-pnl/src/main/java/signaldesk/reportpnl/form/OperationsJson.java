package signaldesk.reportpnl.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import signaldesk.report.Operations;

/** Signals, orders and what became of them, as JSON. */
final class OperationsJson {
  private OperationsJson() {}

  static ObjectNode of(Operations operations) {
    ObjectNode json =
        ReportJson.object()
            .put("signalsAccepted", operations.accepted())
            .put("signalsExpired", operations.expired())
            .put("duplicates", operations.duplicates());
    json.set(
        "refused",
        operations
            .refused()
            .map(refused ->
                ReportJson.list(
                    refused,
                    one ->
                        ReportJson.object().put("reason", one.reason()).put("count", one.count())))
            .orElse(null));
    ObjectNode orders = json.putObject("orders");
    operations
        .orders()
        .forEach((state, count) -> orders.put(state.name().toLowerCase(Locale.ROOT), count));
    json.put("orderCount", operations.orderCount())
        .put("fillRate", Numbers.of(operations.fillRate()));
    json.set(
        "ends",
        ReportJson.list(
            operations.ends(),
            end ->
                ReportJson.object()
                    .put("state", end.state().name().toLowerCase(Locale.ROOT))
                    .put("reason", end.reason())
                    .put("count", end.count())));
    json.put("partlyFilled", operations.partlyFilled()).put("unreadable", operations.unreadable());
    json.set("unknownMillis", ExecutionJson.of(operations.unknownMillis()));
    json.put("unknownNow", operations.unknownNow());
    json.set(
        "cost",
        operations
            .cost()
            .map(cost ->
                ReportJson.object()
                    .put("dollars", Numbers.plain(cost.dollars()))
                    .put("perOrder", Numbers.of(cost.perOrder())))
            .orElse(null));
    return json;
  }
}
