package signaldesk.cli.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import signaldesk.desk.Account;
import signaldesk.desk.Channel;
import signaldesk.desk.Hook;
import signaldesk.desk.Size;

/** {@code hooks:} the webhook addresses, what each may signal and who trades it. */
final class HooksSection {
  /** Where TradingView's alerts come from (TradingView help, "How to configure webhook alerts"). */
  static final List<String> TRADINGVIEW =
      List.of("52.89.214.238", "34.212.75.30", "54.218.53.128", "52.32.178.7");

  private static final String ALL = "all";
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
  private static final Map<String, Hook.TimeMeaning> TIMES = new LinkedHashMap<>();

  static {
    TIMES.put("fired", Hook.TimeMeaning.FIRED);
    TIMES.put("bar", Hook.TimeMeaning.BAR);
    TIMES.put("received", Hook.TimeMeaning.RECEIVED);
  }

  private final Set<String> symbols;
  private final Map<String, Account> accounts;
  private final Tokens tokens;
  private final List<Channel> channels;

  HooksSection(
      Set<String> symbols, Map<String, Account> accounts, Tokens tokens, List<Channel> channels) {
    this.symbols = symbols;
    this.accounts = accounts;
    this.tokens = tokens;
    this.channels = channels;
  }

  /** A hook and the place it stands at. */
  record Placed(Hook hook, Mapping row) {}

  /** The hooks in the file's order. */
  List<Placed> read(Mapping section) {
    List<Placed> hooks = new ArrayList<>();
    section
        .entries()
        .forEach((name, value) -> {
          if (Forms.isId(value, name)) {
            Mapping row = value.mapping("tokens, symbols, accounts");
            hooks.add(new Placed(hook(name, row), row));
          }
        });
    return hooks;
  }

  private Hook hook(String name, Mapping row) {
    row.allowing(
        "tokens",
        "symbols",
        "accounts",
        "fundingLevels",
        "time",
        "maxEntryAge",
        "skew",
        "senders",
        "maxSilence");
    List<String> digests = tokens.read(row, "hook", name);
    List<String> senders = senders(row);
    List<String> signalled =
        row.need("symbols", "all, or a list of chart symbols: [NQ1!]")
            .map(value -> allOrSome(value, symbols, "instruments"))
            .orElse(List.of());
    List<String> traders = accountIds(row);
    return new Hook(
        name,
        digests,
        senders,
        signalled,
        traders,
        row.find("time")
            .flatMap(value -> value.oneOf(TIMES.keySet(), "fired, bar or received"))
            .map(TIMES::get)
            .orElse(Hook.TimeMeaning.FIRED),
        row.find("maxEntryAge")
            .flatMap(value -> Forms.duration(value, Duration.ofSeconds(1), Duration.ofHours(24)))
            .orElse(Duration.ofSeconds(60)),
        row.find("skew")
            .flatMap(value -> Forms.duration(value, Duration.ZERO, Duration.ofHours(1)))
            .orElse(Duration.ofSeconds(30)),
        told(signalled, traders),
        row.find("maxSilence")
            .flatMap(value -> Forms.duration(value, Duration.ofMinutes(1), Duration.ofHours(720)))
            .orElse(null));
  }

  /** By chart symbol the channels that list something which one of these accounts trades on it. */
  private Map<String, List<String>> told(List<String> signalled, List<String> traders) {
    Map<String, List<String>> told = new HashMap<>();
    for (String symbol : signalled) {
      Set<String> traded =
          traders.stream()
              .flatMap(id -> Optional.ofNullable(accounts.get(id)).stream())
              .flatMap(account -> account.size(symbol).stream())
              .map(Size::trade)
              .collect(Collectors.toSet());
      List<String> names =
          channels.stream()
              .filter(channel -> channel.instruments().stream().anyMatch(traded::contains))
              .map(Channel::name)
              .sorted()
              .toList();
      if (!names.isEmpty()) {
        told.put(symbol, names);
      }
    }
    return told;
  }

  private List<String> accountIds(Mapping row) {
    Optional<Value> ids = row.find("accounts");
    Optional<Value> levels = row.find("fundingLevels");
    if (ids.isPresent() == levels.isPresent()) {
      row.problem(
          "needs either accounts (all, or a list of account ids) or fundingLevels (a list: [50K])"
              + (ids.isPresent() ? ", not both" : ""));
      return List.of();
    }
    if (ids.isPresent()) {
      return allOrSome(ids.get(), accounts.keySet(), "accounts");
    }
    Set<String> known =
        accounts.values().stream()
            .map(Account::fundingLevel)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> wanted = some(levels.orElseThrow(), known, "the accounts' funding levels");
    return accounts.values().stream()
        .filter(account -> wanted.contains(account.fundingLevel()))
        .map(Account::accountId)
        .toList();
  }

  private static List<String> allOrSome(Value value, Collection<String> known, String section) {
    return value.is(ALL) ? List.copyOf(known) : some(value, known, "all or some of " + section);
  }

  private static List<String> some(Value value, Collection<String> known, String what) {
    String allowed = "a list of " + what + ": " + String.join(", ", known);
    Set<String> wanted = new LinkedHashSet<>();
    for (Value entry : value.list(allowed)) {
      entry.oneOf(known, "one of " + what + ": " + String.join(", ", known)).ifPresent(wanted::add);
    }
    return List.copyOf(wanted);
  }

  /** The addresses that may call; none means any. */
  private static List<String> senders(Mapping row) {
    Optional<Value> value = row.find("senders");
    if (value.isEmpty()) {
      return TRADINGVIEW;
    }
    if (value.get().is("any")) {
      return List.of();
    }
    List<String> senders = new ArrayList<>();
    List<Value> entries = value.get().list("any, or a list of IPv4 addresses");
    if (value.get().isList() && entries.isEmpty()) {
      value.get().problem("must be any, or a list of IPv4 addresses; an empty list would mean any");
    }
    for (Value entry : entries) {
      entry.matching(IPV4, "an IPv4 address, 52.89.214.238").ifPresent(senders::add);
    }
    return senders;
  }
}
