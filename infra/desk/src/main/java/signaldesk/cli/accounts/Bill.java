package signaldesk.cli.accounts;

import java.util.ArrayList;
import java.util.List;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Money;
import signaldesk.order.Fill;
import signaldesk.signal.Side;

/** What fills that end flat came to, in lines for a person. */
final class Bill {
  private Bill() {}

  /** Whether they end flat, and are there at all. */
  static boolean isWhole(List<Fill> fills) {
    return !fills.isEmpty() && fills.stream().mapToLong(Bill::signed).sum() == 0;
  }

  static List<String> of(Instrument instrument, List<Fill> fills) {
    List<String> lines = new ArrayList<>();
    long ticks = 0;
    Money fees = Money.ZERO;
    for (Fill fill : fills) {
      lines.add(
          "  %s %d %s at %s, fee %s"
              .formatted(
                  fill.side() == Side.BUY ? "bought" : "sold",
                  fill.contracts(),
                  instrument.symbol(),
                  instrument.points(fill.price()).toPlainString(),
                  fill.fee().dollars()));
      ticks -= signed(fill) * fill.price().ticks();
      fees = fees.plus(fill.fee());
    }
    Money gross = instrument.tickValue().times(ticks);
    lines.add(
        "  gross %s, fees %s, net %s dollars"
            .formatted(gross.dollars(), fees.dollars(), gross.minus(fees).dollars()));
    return lines;
  }

  private static long signed(Fill fill) {
    return fill.side().sign() * fill.contracts();
  }
}
