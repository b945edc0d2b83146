package signaldesk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import signaldesk.instrument.Instruments;
import signaldesk.pnl.Pnl;

/** Adds NQ and MNQ up in contracts of NQ. */
final class NqSum {
  private static final String NQ = "NQ1!";
  private static final String MNQ = "MNQ1!";

  /** What one MNQ is of one NQ: 2 USD a point of 20. */
  private static final BigDecimal TENTH =
      Instruments.get(MNQ).pointValue().divide(Instruments.get(NQ).pointValue());

  private NqSum() {}

  static Optional<NqEquivalent> of(Tallies tallies) {
    NqEquivalent nq = of(tallies, NQ, BigDecimal.ONE);
    NqEquivalent mnq = of(tallies, MNQ, TENTH);
    boolean none =
        tallies.part(Cut.INSTRUMENT, NQ).isEmpty() && tallies.part(Cut.INSTRUMENT, MNQ).isEmpty();
    return none
        ? Optional.empty()
        : Optional.of(
            new NqEquivalent(
                nq.contracts().add(mnq.contracts()).stripTrailingZeros(),
                nq.closed().plus(mnq.closed()),
                nq.posted().plus(mnq.posted())));
  }

  private static NqEquivalent of(Tallies tallies, String symbol, BigDecimal size) {
    Tally tally = tallies.part(Cut.INSTRUMENT, symbol).orElseGet(Tally::new);
    Stats stats = tally.traded();
    return new NqEquivalent(
        BigDecimal.valueOf(stats.contracts()).multiply(size),
        sized(stats.pnl(), size),
        sized(tally.posted(), size));
  }

  private static Pnl sized(Pnl pnl, BigDecimal size) {
    return new Pnl(
        pnl.points().multiply(size).setScale(Pnl.DECIMALS, RoundingMode.HALF_EVEN),
        pnl.gross(),
        pnl.fees());
  }
}
