package signaldesk.alert.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Money;

/**
 * What the operator's channel is told of a trading day's report.
 *
 * @param state {@code preliminary}, {@code final}, {@code correction}
 * @param points summed over instruments; null where that says nothing
 * @param winRate in percent with its sign, {@code 66.7%}; null where nothing is decided
 * @param profitFactor as the report shows it, {@code 0.94}; null where nothing was lost
 */
public record DayReport(
    LocalDate tradingDay,
    String state,
    Money gross,
    Money fees,
    Money net,
    @Nullable BigDecimal points,
    long trades,
    long wins,
    long losses,
    @Nullable String winRate,
    @Nullable String profitFactor) {

  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("tradingDay", tradingDay.toString());
    values.put("state", state);
    values.put("gross", Figures.earned(gross.dollars()));
    values.put("fees", Figures.amount(fees.dollars()));
    values.put("net", Figures.earned(net.dollars()));
    values.put("points", points == null ? "" : Figures.points(points));
    values.put("trades", Long.toString(trades));
    values.put("wins", Long.toString(wins));
    values.put("losses", Long.toString(losses));
    values.put("winRate", winRate == null ? "" : winRate);
    values.put("profitFactor", profitFactor == null ? "" : profitFactor);
    return values;
  }
}
