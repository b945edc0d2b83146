package signaldesk.adapter.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import signaldesk.desk.PaperSettings;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.port.Broker;
import signaldesk.port.VenueSettings;
import signaldesk.signal.Side;

/** At what price, and for what fee, the paper venue fills. */
record Pricing(PaperStore store, VenueSettings settings) {

  /** What the venue offers for an order. */
  sealed interface Terms {}

  /** Fills at this price, for this fee per contract. */
  record At(Price price, Money fee, boolean estimated) implements Terms {}

  /** Does not fill, and says what would help. */
  record Refused(String code, String message) implements Terms {}

  /**
   * The terms now; a quote that comes with an order, and makes a price, is seen by all orders after
   * it.
   */
  Terms of(Instrument instrument, Side side, Broker.Quote quote) {
    Terms terms = terms(instrument, side, quote);
    BigDecimal points = quote.price();
    if (points != null && terms instanceof At) {
      store.saw(instrument.symbol(), seen(points, quote));
    }
    return terms;
  }

  private Terms terms(Instrument instrument, Side side, Broker.Quote quote) {
    PaperSettings paper = settings.paper().orElseGet(() -> new PaperSettings(0, Map.of()));
    Optional<Money> fee = paper.fee(instrument.symbol());
    if (fee.isEmpty()) {
      return new Refused(
          "no fee",
          "the paper venue has no fee for %s: set one in the desk's configuration"
              .formatted(instrument.symbol()));
    }
    return quote(instrument, quote)
        .<Terms>map(seen ->
            new At(
                price(instrument, side, seen.points()).plus(side.sign() * paper.slippageTicks()),
                fee.get(),
                seen.estimated()))
        .orElseGet(() ->
            new Refused(
                "no price",
                "the paper venue has seen no price of %s yet: send \"price\": {{close}}"
                    .formatted(instrument.symbol())));
  }

  private Optional<SeenQuote> quote(Instrument instrument, Broker.Quote quote) {
    BigDecimal points = quote.price();
    if (points == null) {
      return store.quote(instrument.symbol());
    }
    return Optional.of(seen(points, quote));
  }

  private static SeenQuote seen(BigDecimal points, Broker.Quote quote) {
    return new SeenQuote(points, Instruments.isProxy(quote.chartSymbol()));
  }

  /** On the tick grid; a price off it goes to the next tick against the trader. */
  private static Price price(Instrument instrument, Side side, BigDecimal points) {
    RoundingMode against = side == Side.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR;
    return new Price(points.divide(instrument.tickSize(), 0, against).longValueExact());
  }
}
