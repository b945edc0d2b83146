package signaldesk.alert;

import java.util.Arrays;
import java.util.Optional;

/**
 * A place in a text, {@code {entry}}, and what fills it. What is unknown fills it with nothing; a
 * line of a text all of whose places are filled with nothing is left out. Figures are written as
 * {@link signaldesk.alert.text.Figures} writes them.
 */
public enum Place {
  /** What was traded, as the exchange calls it: {@code NQ}. */
  INSTRUMENT("instrument"),
  /** The trade's side: {@code LONG} or {@code SHORT}; of a reversal, the side that was closed. */
  SIDE("side"),
  /** The chart's interval: {@code 5m}, {@code 1h}, {@code 1D}. */
  TIMEFRAME("timeframe"),
  /** The signal's quote in points: {@code 21,010.25}. */
  SIGNAL_PRICE("signalPrice"),
  /** The desk's own words, as the signal brought them, on one line: {@code NQ long}. */
  TEXT("text"),
  /** Average entry over the accounts, in points, weighted by contracts: {@code 21,010.50}. */
  ENTRY("entry"),
  /** Average exit, in the same way: {@code 21,020.25}. */
  EXIT("exit"),
  /** What one contract earned in points, signed: {@code +9.75}. */
  POINTS("points"),
  /** What one contract earned in dollars before fees, signed: {@code +$195.00}. */
  GROSS("gross"),
  /** The same after fees: {@code +$192.20}. */
  NET("net"),
  /** How long it was held, on average over the accounts: {@code 1h 05m}. */
  HELD("held"),
  /**
   * How many accounts filled, of how many that were to: {@code 4 accounts}, {@code 3 of 4
   * accounts}.
   */
  ACCOUNTS("accounts"),
  /** Of a reversal, the side that was opened. */
  NEW_SIDE("newSide"),
  /** Of a reversal, the average entry of what was opened. */
  NEW_ENTRY("newEntry"),
  /** Why something closed that no signal asked to close: {@code by hand}. */
  CAUSE("cause");

  private final String key;

  Place(String key) {
    this.key = key;
  }

  /** Its name in a text, without the braces. */
  public String key() {
    return key;
  }

  /** The place with this name. */
  public static Optional<Place> of(String key) {
    return Arrays.stream(values()).filter(place -> place.key.equals(key)).findFirst();
  }
}
