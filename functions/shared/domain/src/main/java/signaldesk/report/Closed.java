package signaldesk.report;

import java.time.Duration;
import java.util.stream.LongStream;
import signaldesk.instrument.Instruments;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Trade;

/**
 * A closed trade with what every tally needs of it, worked out once.
 *
 * @param net cents
 * @param tickParts net in {@link #PARTS} parts of a tick of one contract, exact
 */
record Closed(Trade trade, Pnl pnl, long net, Duration held, long tickParts) {
  /** A number that the cents of every instrument's tick divide. */
  static final long PARTS =
      Instruments.all().stream()
          .mapToLong(instrument -> instrument.tickValue().cents())
          .reduce(1, Closed::commonMultiple);

  static Closed of(Trade trade) {
    Pnl pnl = trade.pnl();
    long net = pnl.net().cents();
    return new Closed(
        trade,
        pnl,
        net,
        Duration.between(trade.entry().opened().at(), trade.closed().at()),
        Math.multiplyExact(net, PARTS / trade.instrument().tickValue().cents()));
  }

  private static long commonMultiple(long one, long other) {
    return LongStream.iterate(one, next -> next + one)
        .filter(next -> next % other == 0)
        .findFirst()
        .orElseThrow();
  }
}
