package signaldesk.reportpnl.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import signaldesk.report.Distribution;
import signaldesk.report.Execution;
import signaldesk.report.Execution.Slippage;

/**
 * How well orders were carried out, as JSON: slippage in ticks and cents, times in milliseconds.
 */
final class ExecutionJson {
  private ExecutionJson() {}

  static ObjectNode of(Execution execution) {
    ObjectNode json = ReportJson.object();
    json.set("entrySlippage", slippage(execution.entries()));
    json.set("exitSlippage", slippage(execution.exits()));
    ObjectNode latency = json.putObject("latencyMillis");
    execution.latency().forEach((hop, time) -> latency.set(ReportJson.name(hop), of(time)));
    json.set(
        "spread",
        ReportJson.object()
            .put("leftOut", execution.spread().leftOut())
            .<ObjectNode>set("ticks", of(execution.spread().ticks()))
            .set("millis", of(execution.spread().millis())));
    return json;
  }

  private static ObjectNode slippage(Slippage slippage) {
    return ReportJson.object()
        .put("leftOut", slippage.leftOut())
        .<ObjectNode>set("ticks", of(slippage.ticks()))
        .set("cents", of(slippage.cents()));
  }

  static ObjectNode of(Distribution spread) {
    return ReportJson.object()
        .put("count", spread.count())
        .put("mean", Numbers.of(spread.mean()))
        .put("median", Numbers.of(spread.median()))
        .put("p95", spread.p95().orElse(null))
        .put("p99", spread.p99().orElse(null))
        .put("worst", spread.worst().orElse(null));
  }
}
