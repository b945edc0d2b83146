package signaldesk.instrument;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Every instrument the desk knows. Roots and ticks are the gateway's (ProjectX contract lists,
 * checked against CME's contract specifications); the values of a broker's own contract record win
 * where the two differ.
 */
public final class Instruments {
  private static final List<Instrument> ALL =
      List.of(
          row("NQ1!", "NQ", "ENQ", "NQ", "0.25", "5.00", "HMUZ"),
          row("MNQ1!", "MNQ", "MNQ", "NQ", "0.25", "0.50", "HMUZ"),
          row("ES1!", "ES", "EP", "ES", "0.25", "12.50", "HMUZ"),
          row("MES1!", "MES", "MES", "ES", "0.25", "1.25", "HMUZ"),
          row("YM1!", "YM", "YM", "YM", "1", "5.00", "HMUZ"),
          row("MYM1!", "MYM", "MYM", "YM", "1", "0.50", "HMUZ"),
          row("RTY1!", "RTY", "RTY", "RTY", "0.1", "5.00", "HMUZ"),
          row("M2K1!", "M2K", "M2K", "RTY", "0.1", "0.50", "HMUZ"),
          row("GC1!", "GC", "GCE", "GC", "0.1", "10.00", "GJMQVZ"),
          row("MGC1!", "MGC", "MGC", "GC", "0.1", "1.00", "GJMQVZ"),
          row("SI1!", "SI", "SIE", "SI", "0.005", "25.00", "HKNUZ"),
          row("SIL1!", "SIL", "SIL", "SI", "0.005", "5.00", "HKNUZ"),
          row("PL1!", "PL", "PLE", "PL", "0.1", "5.00", "FJNV"),
          row("NG1!", "NG", "NGE", "NG", "0.001", "10.00", "FGHJKMNQUVXZ"),
          row("MNG1!", "MNG", "MNG", "NG", "0.001", "1.00", "FGHJKMNQUVXZ"),
          row("QG1!", "QG", "NQG", "NG", "0.005", "12.50", "FGHJKMNQUVXZ"),
          row("CL1!", "CL", "CLE", "CL", "0.01", "10.00", "FGHJKMNQUVXZ"),
          row("MCL1!", "MCL", "MCLE", "CL", "0.01", "1.00", "FGHJKMNQUVXZ"),
          row("QM1!", "QM", "NQM", "CL", "0.025", "12.50", "FGHJKMNQUVXZ"));

  private static final Map<String, Instrument> BY_SYMBOL =
      ALL.stream().collect(toUnmodifiableMap(Instrument::symbol, Function.identity()));

  /**
   * Spot quotes that strategies are charted on, and the future they stand for; their price is an
   * estimate only.
   */
  private static final Map<String, String> PROXIES =
      Map.of("XAUUSD", "MGC1!", "XAGUSD", "SIL1!", "XPTUSD", "PL1!", "NGAS", "NG1!");

  private Instruments() {}

  public static List<Instrument> all() {
    return ALL;
  }

  /** Every chart symbol that stands for a future, {@code XAUUSD}. */
  public static Set<String> proxies() {
    return PROXIES.keySet();
  }

  /** The instrument with this very symbol ({@code NQ1!}), if the desk knows it. */
  public static Optional<Instrument> find(String symbol) {
    return Optional.ofNullable(BY_SYMBOL.get(symbol));
  }

  /**
   * The instrument with this symbol.
   *
   * @throws IllegalArgumentException for a symbol the desk does not know
   */
  public static Instrument get(String symbol) {
    return find(symbol)
        .orElseThrow(() -> new IllegalArgumentException("unknown instrument: " + symbol));
  }

  /**
   * What a chart symbol trades as unless the desk says otherwise: itself, or the future a spot
   * quote stands for.
   */
  public static Optional<Instrument> tradedFor(String chartSymbol) {
    return find(PROXIES.getOrDefault(chartSymbol, chartSymbol));
  }

  /** Whether the chart shows another market's price, so that a fill at it is an estimate. */
  public static boolean isProxy(String chartSymbol) {
    return PROXIES.containsKey(chartSymbol);
  }

  private static Instrument row(
      String symbol,
      String cmeRoot,
      String root,
      String product,
      String tickSize,
      String tickValue,
      String months) {
    return new Instrument(
        symbol,
        cmeRoot,
        root,
        product,
        new BigDecimal(tickSize),
        Money.ofDollars(new BigDecimal(tickValue)),
        months);
  }
}
