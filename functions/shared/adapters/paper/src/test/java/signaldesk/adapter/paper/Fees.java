package signaldesk.adapter.paper;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import signaldesk.desk.PaperSettings;
import signaldesk.instrument.Money;
import signaldesk.port.VenueSettings;

/** Settings of the paper venue. */
final class Fees {
  private Fees() {}

  /** NQ 1.40, MNQ 0.37, MGC 0.50 per side; no slippage. */
  static VenueSettings demo() {
    return slipping(0);
  }

  static VenueSettings slipping(long ticks) {
    return () ->
        Optional.of(
            new PaperSettings(
                ticks, Map.of("NQ1!", usd("1.40"), "MNQ1!", usd("0.37"), "MGC1!", usd("0.50"))));
  }

  private static Money usd(String dollars) {
    return Money.ofDollars(new BigDecimal(dollars));
  }
}
