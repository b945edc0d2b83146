package signaldesk.reportpnl.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import signaldesk.report.Stats;

/** Statistics of closed trades as JSON. */
final class StatsJson {
  private StatsJson() {}

  static ObjectNode of(Stats stats) {
    ObjectNode json =
        ReportJson.object()
            .put("count", stats.count())
            .put("wins", stats.wins())
            .put("losses", stats.losses())
            .put("scratches", stats.scratches())
            .put("contracts", stats.contracts());
    json.set("pnl", ReportJson.pnl(stats.pnl()));
    json.put("won", Numbers.of(stats.won()))
        .put("lost", Numbers.of(stats.lost()))
        .put("winRate", Numbers.of(stats.winRate()))
        .put("profitFactor", Numbers.of(stats.profitFactor()))
        .put("expectancy", Numbers.of(stats.expectancy()))
        .put("expectancyTicks", Numbers.of(stats.expectancyTicks()))
        .put("averageWin", Numbers.of(stats.averageWin()))
        .put("averageLoss", Numbers.of(stats.averageLoss()))
        .put("payoff", Numbers.of(stats.payoff()))
        .put("feeShare", Numbers.of(stats.feeShare()))
        .put("largestWin", Numbers.ofMoney(stats.largestWin()))
        .put("largestLoss", Numbers.ofMoney(stats.largestLoss()))
        .put("winStreak", stats.winStreak())
        .put("lossStreak", stats.lossStreak())
        .put("winnersHeldMillis", Numbers.millis(stats.averageWinnerHeld()))
        .put("losersHeldMillis", Numbers.millis(stats.averageLoserHeld()))
        .put("heldMillis", Numbers.millis(Optional.of(stats.held())));
    json.set("drawdown", stats.drawdown().map(RiskJson::drawdown).orElse(null));
    return json;
  }
}
