package signaldesk.pnl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;

/**
 * A closed cycle, whole. Everything in it comes from fills, nothing from a clock, so that a rebuild
 * makes the same trade.
 *
 * @param tradeId {@link TradeId#closed}: sorts by trading day, then by time of closing
 * @param symbol the instrument traded
 * @param entry how it began
 * @param closed the fill that ended it
 * @param exitSignalId the signal whose order that fill belongs to; null when unknown
 * @param quantity contracts opened in the cycle, positive
 * @param entryTicks sum of ticks times contracts of every opening
 * @param exitTicks sum of ticks times contracts of every closing
 * @param estimated whether any of its fills is an estimate; such trades are totalled apart
 * @param leftFlat false where the closing fill was a reversal and opened the next cycle
 * @param postings by trading day; they add up to {@link #pnl}
 */
public record Trade(
    String tradeId,
    String accountId,
    String contractId,
    String symbol,
    Direction direction,
    Entry entry,
    Marker closed,
    @Nullable String exitSignalId,
    long quantity,
    long entryTicks,
    long exitTicks,
    boolean estimated,
    boolean leftFlat,
    List<Posting> postings) {

  public Trade {
    postings = List.copyOf(postings);
  }

  /** The trading day it closed on. */
  public LocalDate day() {
    return LocalDate.parse(tradeId.substring(0, 10));
  }

  /** Realised points, gross and fees over all its days; exact, because it ended flat. */
  public Pnl pnl() {
    return Posting.sum(postings);
  }

  /** Average price of its openings in points, six decimals half-even where it does not end. */
  public BigDecimal entryPrice() {
    return average(entryTicks);
  }

  /** Average price of its closings in points, six decimals half-even where it does not end. */
  public BigDecimal exitPrice() {
    return average(exitTicks);
  }

  /** Points of one contract, six decimals half-even where they do not end. */
  public BigDecimal pointsPerContract() {
    return Prices.shown(
        Fraction.of(Math.subtractExact(exitTicks, entryTicks))
            .times(direction.sign())
            .dividedBy(quantity),
        instrument());
  }

  public Instrument instrument() {
    return Instruments.get(symbol);
  }

  private BigDecimal average(long ticks) {
    return Prices.shown(Fraction.of(ticks).dividedBy(quantity), instrument());
  }
}
