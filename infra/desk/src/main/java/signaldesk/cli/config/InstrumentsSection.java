package signaldesk.cli.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import signaldesk.desk.Size;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;

/** {@code instruments:} the chart symbols of the desk and their default sizes. */
final class InstrumentsSection {
  private InstrumentsSection() {}

  /** The chart symbols in the file's order. */
  static Map<String, ConfiguredInstrument> read(Mapping section) {
    Map<String, ConfiguredInstrument> instruments = new LinkedHashMap<>();
    section
        .entries()
        .forEach((symbol, value) ->
            Instruments.tradedFor(symbol)
                .ifPresentOrElse(
                    traded -> instruments.put(symbol, instrument(symbol, traded, value)),
                    () -> unknown(symbol, value)));
    return instruments;
  }

  private static ConfiguredInstrument instrument(String symbol, Instrument traded, Value value) {
    if (value.isEmpty()) {
      return new ConfiguredInstrument(symbol, traded, Optional.empty());
    }
    Mapping row = value.mapping("root and size: {root: ENQ, size: 1}").allowing("root", "size");
    row.find("root")
        .ifPresent(root ->
            root.oneOf(
                List.of(traded.root()),
                traded.root() + ", the broker's root of " + traded.symbol()));
    Optional<Size> size = row.find("size").flatMap(written -> SizeValue.read(written, traded));
    return new ConfiguredInstrument(symbol, traded, size);
  }

  private static void unknown(String symbol, Value value) {
    List<String> known =
        Stream.concat(
                Instruments.all().stream().map(Instrument::symbol),
                Instruments.proxies().stream().sorted())
            .toList();
    value.problem(
        "unknown instrument; known: " + String.join(", ", known) + Suggestion.among(known, symbol));
  }
}
