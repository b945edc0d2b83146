package signaldesk.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Money;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Totals;

/** Adds up one part of a cut, or the whole. */
final class Tally {
  private final PnlSum posted = new PnlSum();
  private final PnlSum postedEstimated = new PnlSum();
  private final StatsTally traded = new StatsTally();
  private @Nullable StatsTally estimated;
  private final Map<String, String> levels = new HashMap<>();

  void post(Pnl pnl, boolean isEstimated) {
    (isEstimated ? postedEstimated : posted).add(pnl);
  }

  void close(Closed one) {
    if (!one.trade().estimated()) {
      traded.add(one);
      return;
    }
    if (estimated == null) {
      estimated = new StatsTally();
    }
    estimated.add(one);
  }

  /** This account's funding bears the result. */
  void fundedBy(Origin origin) {
    levels.putIfAbsent(origin.accountId(), origin.fundingLevel());
  }

  Pnl posted() {
    return posted.pnl();
  }

  Stats traded() {
    return traded.stats();
  }

  Totals totals() {
    return new Totals(posted.pnl(), postedEstimated.pnl());
  }

  Part part(String key, boolean ofClosing) {
    return new Part(
        key,
        ofClosing ? Optional.empty() : Optional.of(totals()),
        traded.stats(),
        (estimated == null ? new StatsTally() : estimated).stats(),
        returnOn(posted.pnl().net()));
  }

  private Optional<Fraction> returnOn(Money net) {
    long funding = 0;
    for (String level : levels.values()) {
      Optional<Long> cents = FundingLevel.cents(level);
      if (cents.isEmpty()) {
        return Optional.empty();
      }
      funding = Math.addExact(funding, cents.orElseThrow());
    }
    return Ratio.of(net.cents(), funding);
  }
}
