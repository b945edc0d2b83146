package signaldesk.cli.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import signaldesk.desk.Account;
import signaldesk.desk.PaperSettings;
import signaldesk.desk.Size;
import signaldesk.instrument.Money;

/** {@code paper:} what the paper venue costs. */
final class PaperSection {
  private static final String FEE = "dollars per side and contract, to the cent: 1.40";

  private PaperSection() {}

  /**
   * The settings; whatever a paper account trades must have a fee, because an unset fee is not a
   * free trade.
   */
  static PaperSettings read(Mapping section, Collection<Account> accounts) {
    section.allowing("slippageTicks", "fees");
    long slippage =
        section
            .find("slippageTicks")
            .flatMap(value -> Forms.whole(value, 0, 1000, "ticks"))
            .orElse(0L);
    Map<String, Money> fees = new HashMap<>();
    Mapping written = section.under("fees", "fees by the symbol traded: {NQ1!: 1.40}");
    written
        .entries()
        .forEach((symbol, value) -> {
          if (Traded.isKnown(value, symbol)) {
            fees.put(symbol, Forms.decimal(value, 2, FEE).map(Money::ofDollars).orElse(Money.ZERO));
          }
        });
    tradedOnPaper(accounts)
        .forEach((symbol, accountId) -> {
          if (!fees.containsKey(symbol)) {
            written.problem(missing(symbol, accountId));
          }
        });
    return new PaperSettings(slippage, fees);
  }

  private static String missing(String symbol, String accountId) {
    return "has no fee for "
        + symbol
        + ", which account "
        + accountId
        + " trades on paper; give "
        + FEE
        + ", or 0";
  }

  /** Symbols traded on paper accounts, each with one account that does. */
  private static Map<String, String> tradedOnPaper(Collection<Account> accounts) {
    Map<String, String> traded = new TreeMap<>();
    for (Account account : accounts) {
      if (account.broker().equals("paper")) {
        for (Size size : account.sizes().values()) {
          traded.putIfAbsent(size.trade(), account.accountId());
        }
      }
    }
    return traded;
  }
}
