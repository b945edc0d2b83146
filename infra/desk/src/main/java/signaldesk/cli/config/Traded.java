package signaldesk.cli.config;

import java.util.List;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;

/** Symbols as they are traded: a future, never the spot quote that stands for one. */
final class Traded {
  private static final List<String> KNOWN =
      Instruments.all().stream().map(Instrument::symbol).toList();

  private Traded() {}

  /** Notes a key that is no instrument. */
  static boolean isKnown(Value keyed, String symbol) {
    boolean known = KNOWN.contains(symbol);
    if (!known) {
      keyed.problem(
          "is no instrument that is traded: "
              + String.join(", ", KNOWN)
              + Suggestion.among(KNOWN, symbol));
    }
    return known;
  }
}
