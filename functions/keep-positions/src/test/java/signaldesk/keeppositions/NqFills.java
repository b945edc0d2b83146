package signaldesk.keeppositions;

import java.time.Duration;
import java.time.Instant;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.position.Fills;
import signaldesk.signal.Side;

/** Fills of one NQ contract, prices in ticks (5.00 USD), times in seconds, fees 1.40 a contract. */
final class NqFills {
  static final String NQ = "CON.F.US.ENQ.Z26";

  private NqFills() {}

  static Fill buy(String id, long contracts, long ticks, long second) {
    return fill(id, Side.BUY, contracts, ticks, second, false);
  }

  static Fill sell(String id, long contracts, long ticks, long second) {
    return fill(id, Side.SELL, contracts, ticks, second, false);
  }

  static Fill voided(Fill fill) {
    return fill(
        fill.id(),
        fill.side(),
        fill.contracts(),
        fill.price().ticks(),
        Duration.between(Fills.START, fill.filledAt()).toSeconds(),
        true);
  }

  private static Fill fill(
      String id, Side side, long contracts, long ticks, long second, boolean voided) {
    return new Fill(
        id,
        NQ,
        side,
        contracts,
        new Price(ticks),
        new Money(140 * contracts),
        at(second),
        voided,
        false);
  }

  static Instant at(long second) {
    return Fills.START.plusSeconds(second);
  }
}
