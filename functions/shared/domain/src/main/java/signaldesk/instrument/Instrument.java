package signaldesk.instrument;

import java.math.BigDecimal;

/**
 * A futures product as it is charted and traded.
 *
 * @param symbol the chart's continuous symbol, {@code NQ1!}
 * @param cmeRoot the exchange's root, {@code NQ}; a dated chart symbol starts with it
 * @param root the broker's root, {@code ENQ}; the {@code ENQ} of {@code CON.F.US.ENQ.Z26}
 * @param product what it is a size of: NQ and MNQ are one product, {@code NQ}
 * @param tickSize the smallest price step in points; for NQ 0.25
 * @param tickValue what one tick of one contract is worth; for NQ 5.00 USD
 * @param months delivery month letters in which it trades, {@code HMUZ}
 */
public record Instrument(
    String symbol,
    String cmeRoot,
    String root,
    String product,
    BigDecimal tickSize,
    Money tickValue,
    String months) {

  /**
   * Puts a quoted price on this instrument's tick grid.
   *
   * @param points price in points as quoted, not money; for NQ, 20012.50
   * @return the same price in whole ticks; for NQ, 80050
   * @throws ArithmeticException if the quote lies between two ticks; it is never rounded
   */
  public Price price(BigDecimal points) {
    return new Price(points.divide(tickSize).longValueExact());
  }

  /** The price in points, with the tick size's decimals; 80050 ticks of NQ are 20012.50. */
  public BigDecimal points(Price price) {
    return tickSize.multiply(BigDecimal.valueOf(price.ticks()));
  }

  /** Dollars per 1.0 point of one contract; for NQ 20. */
  public BigDecimal pointValue() {
    return tickValue.dollars().divide(tickSize);
  }
}
