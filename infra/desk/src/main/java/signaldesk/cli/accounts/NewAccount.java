package signaldesk.cli.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import signaldesk.desk.Size;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;

/**
 * An account that a key sees, as lines of the desk's file. What was guessed says so, and everything
 * that decides what is traded is at its smallest until a person changed it.
 *
 * @param name what the venue calls it
 * @param real whether the venue says that real money is behind it
 */
public record NewAccount(String id, String name, String owner, String firm, boolean real) {
  private static final Pattern UNPRINTABLE = Pattern.compile("[^ -~]");
  private static final List<String> SYMBOLS =
      Instruments.all().stream().map(Instrument::symbol).toList();

  /** As instruments are listed, spot quotes behind them. */
  private static final Comparator<String> AS_KNOWN =
      Comparator.comparing((String symbol) -> !SYMBOLS.contains(symbol))
          .thenComparingInt(SYMBOLS::indexOf)
          .thenComparing(Comparator.naturalOrder());

  /** Its lines without what it trades, the key not indented. */
  List<String> bare() {
    AccountName said = AccountName.of(name);
    return List.of(
        id
            + ": # "
            + UNPRINTABLE.matcher(name).replaceAll("?")
            + (real ? "; REAL MONEY: the venue does not call it simulated" : ""),
        "  owner: " + owner,
        "  firm: " + firm,
        "  stage: " + guessed(said.stage()),
        "  fundingLevel: " + guessed(said.fundingLevel()),
        "  broker: projectx");
  }

  /**
   * Its lines, the key not indented.
   *
   * @param sizes what it would trade by the file's instruments
   */
  public List<String> lines(Map<String, Size> sizes) {
    List<String> lines = new ArrayList<>(bare());
    lines.add("  cap: 1 # check: the most contracts of one entry");
    if (!sizes.isEmpty()) {
      lines.add("  sizes: # check: as under instruments; none leaves a symbol alone");
      sizes.entrySet().stream()
          .sorted(Map.Entry.comparingByKey(AS_KNOWN))
          .map(entry -> "    " + entry.getKey() + ": " + size(entry.getKey(), entry.getValue()))
          .forEach(lines::add);
    }
    return lines;
  }

  private static String guessed(String word) {
    return word
        + (word.equals(AccountName.UNKNOWN)
            ? " # check: the name does not say"
            : " # check: guessed from the name");
  }

  private static String size(String symbol, Size size) {
    boolean asCharted =
        Instruments.tradedFor(symbol).stream()
            .anyMatch(traded -> traded.symbol().equals(size.trade()));
    return asCharted
        ? Long.toString(size.contracts())
        : "{trade: " + size.trade() + ", contracts: " + size.contracts() + "}";
  }
}
