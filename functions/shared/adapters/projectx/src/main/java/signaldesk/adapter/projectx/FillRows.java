package signaldesk.adapter.projectx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import signaldesk.adapter.projectx.Rows.VenueTrade;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.port.Broker;
import signaldesk.port.Broker.BrokerFill;

/** A venue's trades, one for each execution, as fills. */
final class FillRows {
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private FillRows() {}

  /**
   * The fill; none of a product that the desk does not know. It has the trade's own price, never
   * the order's.
   *
   * @param root of the trade's contract
   * @throws Broker.Unavailable if its price is none of the instrument's ticks: it is never rounded
   */
  static Optional<BrokerFill> read(VenueTrade row, String root) {
    return Instruments.all().stream()
        .filter(instrument -> instrument.root().equals(root))
        .findFirst()
        .map(instrument -> new BrokerFill(row.orderId(), fill(row, instrument)));
  }

  private static Fill fill(VenueTrade row, Instrument instrument) {
    return new Fill(
        row.id(),
        row.contractId(),
        Numbers.side(row.side()),
        row.size(),
        price(row, instrument),
        fee(row),
        row.at(),
        row.voided(),
        false);
  }

  private static Price price(VenueTrade row, Instrument instrument) {
    try {
      return instrument.price(row.price());
    } catch (ArithmeticException e) {
      throw new Broker.Unavailable(
          "trade %s is at %s, which is no tick of %s"
              .formatted(row.id(), row.price().toPlainString(), instrument.symbol()),
          AGAIN);
    }
  }

  /**
   * What the venue charged for this side. Whether {@code fees} holds the commission is not settled;
   * where a commission is told apart, it comes on top. A fraction of a cent is rounded half-even; a
   * charge is a charge, whatever its sign.
   */
  private static Money fee(VenueTrade row) {
    BigDecimal charged = row.fees().add(row.commissions().orElse(BigDecimal.ZERO));
    return Money.ofDollars(charged.abs().setScale(2, RoundingMode.HALF_EVEN));
  }
}
