package signaldesk.reportpnl.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import signaldesk.report.Drawdown;
import signaldesk.report.Risk;

/** Drawdowns and the best day as JSON. */
final class RiskJson {
  private RiskJson() {}

  static ObjectNode of(Risk risk) {
    ObjectNode json = ReportJson.object();
    json.set("closedTradeDrawdown", risk.closedTrades().map(RiskJson::drawdown).orElse(null));
    json.set("endOfDayDrawdown", risk.endOfDay().map(RiskJson::drawdown).orElse(null));
    json.set(
        "bestDay",
        risk.bestDay()
            .map(best ->
                ReportJson.object()
                    .put("day", best.day().toString())
                    .put("net", Numbers.of(best.net()))
                    .put("shareOfProfit", Numbers.of(best.share())))
            .orElse(null));
    ObjectNode peaks = json.putObject("peakContracts");
    risk.peakContracts().forEach(peaks::put);
    return json;
  }

  static ObjectNode drawdown(Drawdown<?> fall) {
    return ReportJson.object()
        .put("amount", Numbers.of(fall.amount()))
        .put("peak", Numbers.of(fall.peak()))
        .put("peakAt", fall.peakAt().map(Object::toString).orElse(null))
        .put("trough", Numbers.of(fall.trough()))
        .put("troughAt", fall.troughAt().toString())
        .put("recoveredAt", fall.recoveredAt().map(Object::toString).orElse(null));
  }
}
