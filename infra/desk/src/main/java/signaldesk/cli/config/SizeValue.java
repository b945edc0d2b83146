package signaldesk.cli.config;

import java.util.List;
import java.util.Optional;
import signaldesk.desk.Size;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;

/** A size as it is written: {@code 2}, or {@code {trade: MNQ1!, contracts: 4}}. */
final class SizeValue {
  private static final String ALLOWED =
      "a number of contracts, or what to trade and how much: {trade: MNQ1!, contracts: 4}";
  private static final long MOST = 1000;

  private SizeValue() {}

  /**
   * Reads a size.
   *
   * @param traded what is traded where the size does not say; what it says must be of the same
   *     product
   */
  static Optional<Size> read(Value value, Instrument traded) {
    if (value.isText()) {
      return contracts(value).map(contracts -> new Size(traded.symbol(), contracts));
    }
    if (!value.isMapping()) {
      value.problem("must be " + ALLOWED);
      return Optional.empty();
    }
    Mapping size = value.mapping(ALLOWED).allowing("trade", "contracts");
    Optional<Long> contracts =
        size.need("contracts", "how many contracts an entry is for").flatMap(SizeValue::contracts);
    List<String> sameProduct =
        Instruments.all().stream()
            .filter(instrument -> instrument.product().equals(traded.product()))
            .map(Instrument::symbol)
            .toList();
    // Another product's price says nothing about this chart's.
    Optional<String> trade =
        size.find("trade")
            .map(symbol ->
                symbol.oneOf(
                    sameProduct,
                    "an instrument of the chart's product: " + String.join(", ", sameProduct)))
            .orElse(Optional.of(traded.symbol()));
    return trade.flatMap(symbol -> contracts.map(count -> new Size(symbol, count)));
  }

  private static Optional<Long> contracts(Value value) {
    return Forms.whole(value, 1, MOST, "contracts");
  }
}
