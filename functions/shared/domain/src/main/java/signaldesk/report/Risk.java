package signaldesk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import signaldesk.instrument.Money;
import signaldesk.pnl.Fraction;

/**
 * How much was at stake, at traded prices. Both drawdowns are of money that was realised: what an
 * open position stood at in between is in neither.
 *
 * @param closedTrades drawdown of the closed trades' net, one after another
 * @param endOfDay drawdown of what was posted by the end of each trading day
 * @param bestDay the day that earned most; empty where no day earned anything
 * @param peakContracts by symbol traded in its order, the most contracts that one account held at
 *     once, as the period's filled orders found and left it
 */
public record Risk(
    Optional<Drawdown<Instant>> closedTrades,
    Optional<Drawdown<LocalDate>> endOfDay,
    Optional<BestDay> bestDay,
    Map<String, Long> peakContracts) {
  public Risk {
    peakContracts = Collections.unmodifiableMap(new TreeMap<>(peakContracts));
  }

  /**
   * The best day.
   *
   * @param net what it posted
   * @param share of the profit of all days together; empty where that is no profit
   */
  public record BestDay(LocalDate day, Money net, Optional<Fraction> share) {}
}
