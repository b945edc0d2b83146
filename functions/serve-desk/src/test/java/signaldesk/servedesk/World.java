package signaldesk.servedesk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.memory.MemoryAccounts;
import signaldesk.adapter.memory.MemoryHooks;
import signaldesk.adapter.memory.MemoryOrders;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.adapter.memory.MemoryReaders;
import signaldesk.adapter.memory.MemoryRefusals;
import signaldesk.adapter.memory.MemoryReports;
import signaldesk.adapter.memory.MemorySignals;
import signaldesk.adapter.memory.MemorySwitches;
import signaldesk.adapter.memory.MemoryTrades;
import signaldesk.desk.Account;
import signaldesk.desk.Hook;
import signaldesk.desk.Reader;
import signaldesk.desk.Refusal;
import signaldesk.desk.Switch;
import signaldesk.digest.Sha256;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.TradingDays;
import signaldesk.port.LatestPrices;
import signaldesk.port.PositionStore;
import signaldesk.port.TradeStore;
import signaldesk.position.Book;
import signaldesk.position.Projection;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

/**
 * A desk in memory: accounts 1001 and 1002 of owner-1, 1003 of owner-2, and what a test puts on
 * them.
 */
final class World {
  /** Monday 2026-11-23, 10:00 in Chicago. */
  static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

  static final String OPERATOR = "operator-token";
  static final String OWNER_1 = "owner-1-token";
  static final String OWNER_2 = "owner-2-token";

  final MemoryReports reports = new MemoryReports();
  final List<Account> accounts = new ArrayList<>();
  final List<Hook> hooks = new ArrayList<>();
  final List<Reader> readers = new ArrayList<>();
  final List<Switch> switches = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();
  final List<Signal> signals = new ArrayList<>();
  final List<Order> orders = new ArrayList<>();

  /** What venues say that contracts trade at. */
  final Map<String, LatestPrices.Latest> latest = new HashMap<>();

  /** Why the book of an account is stale. */
  final Map<String, String> stale = new HashMap<>();

  static World demo() {
    World world = new World();
    world.accounts.add(account("1001", "owner-1", "50K"));
    world.accounts.add(account("1002", "owner-1", "100K"));
    world.accounts.add(account("1003", "owner-2", "150K"));
    world.hooks.add(hook("nq-5m", "1001", "1002", "1003"));
    world.readers.add(new Reader("operator", List.of(Sha256.hex(OPERATOR)), null));
    world.readers.add(new Reader("first", List.of(Sha256.hex(OWNER_1)), "owner-1"));
    world.readers.add(new Reader("second", List.of(Sha256.hex(OWNER_2)), "owner-2"));
    return world;
  }

  static Account account(String accountId, String ownerId, String fundingLevel) {
    return new Account(accountId, ownerId, "firm", "practice", fundingLevel, "paper", Map.of());
  }

  static Hook hook(String name, String... accountIds) {
    return new Hook(
        name,
        List.of(),
        List.of(),
        List.of("NQ1!"),
        List.of(accountIds),
        Hook.TimeMeaning.FIRED,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30));
  }

  /** A signal for these accounts, accepted half a second after it fired. */
  Signal signal(
      String name, String symbol, @Nullable String price, Instant firedAt, String... accountIds) {
    return signal(hooks.getFirst().name(), name, symbol, price, firedAt, List.of(accountIds));
  }

  /** The same through another hook; one without accounts had expired. */
  Signal signal(
      String hook,
      String name,
      String symbol,
      @Nullable String price,
      Instant firedAt,
      List<String> accountIds) {
    Signal signal =
        new Signal(
            Sha256.hex(name),
            hook,
            symbol,
            Target.LONG,
            price == null ? null : new BigDecimal(price),
            firedAt,
            firedAt.plusMillis(500),
            accountIds.isEmpty() ? Signal.Verdict.EXPIRED : Signal.Verdict.ACCEPTED,
            accountIds,
            firedAt.plusSeconds(60),
            true,
            List.of(),
            "{\"direction\":\"buy\",\"comment\":\"go_long\",\"timeframe\":5}");
    signals.add(signal);
    return signal;
  }

  /** An order that ended on an account before anything was sent. */
  void ended(Signal signal, String accountId, OrderState end, String reason) {
    OrderRequest request = OrderRequest.of(signal, accountId);
    orders.add(Order.ended(request, null, null, end, reason, signal.acceptedAt().plusMillis(300)));
  }

  void ended(Signal signal, String accountId) {
    ended(signal, accountId, OrderState.DENIED, "entries are halted");
  }

  /** Trading on one account, which makes a signal and an order for every fill. */
  Trading on(String accountId, String symbol) {
    return new Trading(this, accountId, symbol);
  }

  /**
   * The desk that has nothing but one owner's: his accounts, the parts of hooks and signals that
   * concern them.
   */
  World only(String ownerId) {
    World alone = new World();
    accounts.stream().filter(a -> a.ownerId().equals(ownerId)).forEach(alone.accounts::add);
    List<String> his = alone.accounts.stream().map(Account::accountId).toList();
    alone.readers.addAll(readers);
    alone.switches.addAll(switches);
    alone.stale.putAll(stale);
    // A hook that others share keeps them, unnamed: he must not read its refusals.
    hooks.forEach(hook -> alone.hooks.add(hook(hook.name(), masked(hook.accountIds(), his))));
    alone.refusals.addAll(refusals);
    signals.forEach(signal -> {
      List<String> seen = signal.accountIds().stream().filter(his::contains).toList();
      if (!seen.isEmpty() || signal.accountIds().isEmpty()) {
        alone.signals.add(with(signal, seen));
      }
    });
    orders.stream()
        .filter(order -> his.contains(order.request().accountId()))
        .forEach(alone.orders::add);
    return alone;
  }

  String ownerOf(String accountId) {
    return accounts.stream()
        .filter(account -> account.accountId().equals(accountId))
        .findFirst()
        .orElseThrow()
        .ownerId();
  }

  ServeDeskHandler handler() {
    return new ServeDeskHandler(new ServeDesk(stores(), InstantSource.fixed(NOW)));
  }

  Stores stores() {
    Stores stores =
        new Stores(
            new MemoryReaders(readers),
            new MemoryAccounts(accounts),
            new MemoryHooks(hooks),
            new MemorySwitches(),
            new MemoryRefusals(),
            new MemorySignals(),
            new MemoryOrders(),
            new MemoryPositions(),
            new MemoryTrades(),
            reports,
            (_, contractId) -> Optional.ofNullable(latest.get(contractId)));
    fill(stores);
    return stores;
  }

  /** Writes everything but what {@code desk apply} configures, as the other functions do. */
  void fill(Stores stores) {
    switches.forEach(stores.switches()::turnOn);
    refusals.forEach(stores.refusals()::keep);
    signals.forEach(stores.signals()::putIfAbsent);
    orders.forEach(stores.orders()::create);
    project(stores.positions(), stores.trades());
  }

  private static String[] masked(List<String> accountIds, List<String> his) {
    return accountIds.stream().map(id -> his.contains(id) ? id : "gone").toArray(String[]::new);
  }

  private static Signal with(Signal signal, List<String> accountIds) {
    return new Signal(
        signal.signalId(),
        signal.hook(),
        signal.symbol(),
        signal.target(),
        signal.price(),
        signal.firedAt(),
        signal.acceptedAt(),
        signal.verdict(),
        accountIds,
        signal.entryDeadline(),
        signal.queued(),
        signal.warnings(),
        signal.body());
  }

  private void project(PositionStore positions, TradeStore trades) {
    Map<Book, List<AttributedFill>> fills = new LinkedHashMap<>();
    Stream<AttributedFill> all =
        orders.stream().flatMap(order -> AttributedFill.of(order).stream());
    all.forEach(one ->
        fills
            .computeIfAbsent(
                Book.flat(one.accountId(), one.fill().contractId(), one.symbol(), null),
                _ -> new ArrayList<>())
            .add(one));
    fills.forEach((flat, some) -> {
      Projection projected = Projection.of(flat, some, TradingDays.RULE);
      String reason = stale.getOrDefault(flat.accountId(), "");
      positions.put(reason.isEmpty() ? projected.book() : projected.book().stale(reason), null);
      projected.trades().forEach(trade -> trades.put(trade, null));
    });
  }
}
