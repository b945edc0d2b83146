package signaldesk.adapter.projectx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import signaldesk.adapter.projectx.Rows.VenueTrade;
import signaldesk.desk.Firm.Fees;
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
   * @param fees what the venue calls so
   * @throws Broker.Unavailable if its price is none of the instrument's ticks: it is never rounded;
   *     or if its fees come to less than nothing: whether that is a charge or a credit nobody knows
   */
  static Optional<BrokerFill> read(VenueTrade row, String root, Fees fees) {
    return Instruments.all().stream()
        .filter(instrument -> instrument.root().equals(root))
        .findFirst()
        .map(instrument -> new BrokerFill(row.orderId(), fill(row, instrument, fees)));
  }

  private static Fill fill(VenueTrade row, Instrument instrument, Fees fees) {
    return new Fill(
        row.id(),
        row.contractId(),
        Numbers.side(row.side()),
        row.size(),
        price(row, instrument),
        fee(row, fees),
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
   * What the venue charged for this side, a commission that it tells apart included. A fraction of
   * a cent is rounded half-even.
   */
  private static Money fee(VenueTrade row, Fees fees) {
    BigDecimal charged =
        switch (fees) {
          case WITH_COMMISSION -> row.fees();
          case WITHOUT_COMMISSION -> row.fees().add(row.commissions().orElse(BigDecimal.ZERO));
        };
    if (charged.signum() < 0) {
      throw new Broker.Unavailable(
          "trade %s has fees of %s: a charge is not negative"
              .formatted(row.id(), charged.toPlainString()),
          AGAIN);
    }
    return Money.ofDollars(charged.setScale(2, RoundingMode.HALF_EVEN));
  }
}
