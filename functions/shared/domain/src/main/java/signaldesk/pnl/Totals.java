package signaldesk.pnl;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Sums over trades, those with an estimated fill apart: a proxy's price is no market's price.
 *
 * @param traded trades at prices of their own market
 * @param estimated trades with at least one estimated fill
 */
public record Totals(Pnl traded, Pnl estimated) {
  public static final Totals ZERO = new Totals(Pnl.ZERO, Pnl.ZERO);

  /** Everything these trades realised. */
  public static Totals of(Collection<Trade> trades) {
    return trades.stream()
        .map(trade -> ZERO.plus(trade.pnl(), trade.estimated()))
        .reduce(ZERO, Totals::plus);
  }

  /** With one more amount. */
  public Totals plus(Pnl pnl, boolean isEstimated) {
    return isEstimated
        ? new Totals(traded, estimated.plus(pnl))
        : new Totals(traded.plus(pnl), estimated);
  }

  /** With what a cycle, open or closed, posted on one trading day. */
  public Totals plusDay(Collection<Posting> postings, LocalDate day, boolean isEstimated) {
    Totals sum = this;
    for (Posting posting : postings) {
      sum = posting.day().equals(day) ? sum.plus(posting.pnl(), isEstimated) : sum;
    }
    return sum;
  }

  public Totals plus(Totals other) {
    return new Totals(traded.plus(other.traded), estimated.plus(other.estimated));
  }
}
