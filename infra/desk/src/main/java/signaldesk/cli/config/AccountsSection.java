package signaldesk.cli.config;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Size;

/** {@code accounts:} each with its owner, what the firm calls it, and how large it trades. */
final class AccountsSection {
  private static final List<String> BROKERS = List.of("paper", "projectx");
  private static final String PAPER = "paper";
  private static final String NONE = "none";

  private final Set<String> owners;
  private final Map<String, Firm> firms;
  private final Map<String, ConfiguredInstrument> instruments;

  AccountsSection(
      Set<String> owners, Map<String, Firm> firms, Map<String, ConfiguredInstrument> instruments) {
    this.owners = owners;
    this.firms = firms;
    this.instruments = instruments;
  }

  /** The accounts by id, in the file's order. */
  Map<String, Account> read(Mapping section) {
    Map<String, Account> accounts = new LinkedHashMap<>();
    section
        .entries()
        .forEach((id, value) -> {
          if (Forms.isId(value, id)) {
            accounts.put(id, account(id, value.mapping("owner, firm, stage, fundingLevel")));
          }
        });
    return accounts;
  }

  private Account account(String id, Mapping row) {
    row.allowing("owner", "firm", "stage", "fundingLevel", "broker", "sizes", "multiplier", "cap");
    String owner =
        row.need("owner", "one of owners")
            .flatMap(value -> value.oneOf(owners, "one of owners: " + String.join(", ", owners)))
            .orElse("");
    String firm = label(row, "firm", "the prop firm, topstep");
    return new Account(
        id,
        owner,
        firm,
        label(row, "stage", "what the firm calls it: practice, combine, funded"),
        label(row, "fundingLevel", "50K, 100K, 150K"),
        row.find("broker").flatMap(value -> broker(value, firm)).orElse(PAPER),
        sizes(row));
  }

  /** A real venue is where the firm says; what it lets trade there is said when it is traded. */
  private Optional<String> broker(Value value, String name) {
    Optional<String> broker = value.oneOf(BROKERS, "one of " + String.join(", ", BROKERS));
    Firm firm = firms.get(name);
    if (broker.isPresent() && !broker.get().equals(PAPER) && (firm == null || firm.api() == null)) {
      value.problem(
          "needs to know where %s is reached: firms: {%s: {api: https://...}}"
              .formatted(name, name));
    }
    return broker;
  }

  private static String label(Mapping row, String key, String allowed) {
    return row.need(key, allowed).flatMap(value -> Forms.label(value, allowed)).orElse("");
  }

  private Map<String, Size> sizes(Mapping row) {
    Map<String, Optional<Size>> own = ownSizes(row);
    Sizing sizing = new Sizing(multiplier(row), cap(row), caps(row));
    Map<String, Size> sizes = new HashMap<>();
    for (ConfiguredInstrument instrument : instruments.values()) {
      String symbol = instrument.symbol();
      Optional<Size> asked = own.getOrDefault(symbol, instrument.size());
      if (asked.isEmpty()) {
        continue;
      }
      long contracts = sizing.contracts(asked.get());
      if (contracts > 0) {
        sizes.put(symbol, new Size(asked.get().trade(), contracts));
      } else {
        row.find("multiplier").orElseThrow().problem(tooSmall(symbol, asked.get(), sizing));
      }
    }
    return sizes;
  }

  private static String tooSmall(String symbol, Size asked, Sizing sizing) {
    return "leaves nothing of "
        + symbol
        + ": "
        + asked.contracts()
        + " x "
        + sizing.multiplier()
        + " is less than one contract of "
        + asked.trade()
        + "; give this account its own size, or sizes: {"
        + symbol
        + ": none}";
  }

  /** The account's own sizes; empty where it says that it does not trade the symbol. */
  private Map<String, Optional<Size>> ownSizes(Mapping row) {
    Map<String, Optional<Size>> own = new HashMap<>();
    row.under("sizes", "sizes by chart symbol: {NQ1!: 2}")
        .entries()
        .forEach((symbol, value) -> {
          ConfiguredInstrument instrument = instruments.get(symbol);
          if (instrument == null) {
            value.problem(
                "is not in instruments: "
                    + String.join(", ", instruments.keySet())
                    + Suggestion.among(instruments.keySet(), symbol));
          } else {
            own.put(
                symbol,
                value.is(NONE) ? Optional.empty() : SizeValue.read(value, instrument.traded()));
          }
        });
    return own;
  }

  private static BigDecimal multiplier(Mapping row) {
    String allowed = "a number above 0 and up to 100, 1.5";
    return row.find("multiplier")
        .flatMap(value -> {
          Optional<BigDecimal> factor = Forms.decimal(value, 6, allowed);
          if (factor.isPresent()
              && (factor.get().signum() == 0
                  || factor.get().compareTo(BigDecimal.valueOf(100)) > 0)) {
            value.problem("must be " + allowed + ", not " + factor.get());
            return Optional.empty();
          }
          return factor;
        })
        .orElse(BigDecimal.ONE);
  }

  private static Optional<Long> cap(Mapping row) {
    return row.find("cap").filter(value -> !value.isMapping()).flatMap(AccountsSection::contracts);
  }

  /** Caps by the symbol traded, where the cap is written so. */
  private static Map<String, Long> caps(Mapping row) {
    Map<String, Long> caps = new HashMap<>();
    row.find("cap")
        .filter(Value::isMapping)
        .map(value -> value.mapping("contracts by the symbol traded: {MNQ1!: 10}").entries())
        .orElse(Map.of())
        .forEach((symbol, value) -> {
          if (Traded.isKnown(value, symbol)) {
            contracts(value).ifPresent(most -> caps.put(symbol, most));
          }
        });
    return caps;
  }

  private static Optional<Long> contracts(Value value) {
    return Forms.whole(value, 1, 1000, "contracts");
  }
}
