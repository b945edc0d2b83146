package signaldesk.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import signaldesk.instrument.Money;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Pnl;

/**
 * Statistics of closed trades, on net: a win earned more than its fees, a loss less, a scratch
 * exactly them. Ratios are exact; round them for showing only.
 *
 * @param contracts contracts opened, all trades together
 * @param pnl what they realised on all their days
 * @param won sum of the net of the wins
 * @param lost sum of the net of the losses, as a positive amount
 * @param netTicks sum of each trade's net divided by the value of one tick of one contract
 * @param largestWin net of the best trade; empty without a win
 * @param largestLoss net of the worst trade, negative; empty without a loss
 * @param winStreak most wins in a row, by time of closing; a scratch neither ends nor prolongs one
 * @param lossStreak most losses in a row
 * @param winnersHeld sum of the times from first to last fill of the wins
 * @param losersHeld the same of the losses
 * @param held the same of all trades, scratches included: time in the market
 * @param drawdown the largest fall of cumulative net from its highest point; empty if it never fell
 */
public record Stats(
    long wins,
    long losses,
    long scratches,
    long contracts,
    Pnl pnl,
    Money won,
    Money lost,
    Fraction netTicks,
    Optional<Money> largestWin,
    Optional<Money> largestLoss,
    long winStreak,
    long lossStreak,
    Duration winnersHeld,
    Duration losersHeld,
    Duration held,
    Optional<Drawdown<Instant>> drawdown) {

  /** All trades. */
  public long count() {
    return decided() + scratches;
  }

  /** Wins and losses: what rates and averages count. */
  public long decided() {
    return wins + losses;
  }

  /** Wins of wins and losses, 0 to 1. */
  public Optional<Fraction> winRate() {
    return Ratio.of(wins, decided());
  }

  /** What the wins earned for each dollar that the losses cost. */
  public Optional<Fraction> profitFactor() {
    return Ratio.of(won.cents(), lost.cents());
  }

  /** Mean net of a decided trade in dollars. */
  public Optional<Fraction> expectancy() {
    return Ratio.dollars(won.minus(lost), decided());
  }

  /** Mean net of a decided trade in ticks of one contract of what it traded. */
  public Optional<Fraction> expectancyTicks() {
    return decided() == 0 ? Optional.empty() : Optional.of(netTicks.dividedBy(decided()));
  }

  /** Mean net of a win in dollars. */
  public Optional<Fraction> averageWin() {
    return Ratio.dollars(won, wins);
  }

  /** Mean net of a loss in dollars, as a positive amount. */
  public Optional<Fraction> averageLoss() {
    return Ratio.dollars(lost, losses);
  }

  /** How many average losses an average win makes up for. */
  public Optional<Fraction> payoff() {
    return wins == 0
        ? Optional.empty()
        : Ratio.of(Math.multiplyExact(won.cents(), losses), Math.multiplyExact(lost.cents(), wins));
  }

  /** Fees as a share of gross; empty where gross is not positive. */
  public Optional<Fraction> feeShare() {
    return Ratio.feeShare(pnl);
  }

  /** Mean time from first to last fill of a win, to the millisecond below. */
  public Optional<Duration> averageWinnerHeld() {
    return Ratio.mean(winnersHeld, wins);
  }

  /** Mean time from first to last fill of a loss, to the millisecond below. */
  public Optional<Duration> averageLoserHeld() {
    return Ratio.mean(losersHeld, losses);
  }
}
