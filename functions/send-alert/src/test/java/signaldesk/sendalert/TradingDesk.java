package signaldesk.sendalert;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import signaldesk.acceptsignal.Webhook;
import signaldesk.adapter.memory.MemoryAccounts;
import signaldesk.adapter.memory.MemoryChannels;
import signaldesk.adapter.memory.MemoryMarks;
import signaldesk.adapter.memory.MemoryOrderQueue;
import signaldesk.adapter.memory.MemoryOrders;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.adapter.memory.MemoryRefusals;
import signaldesk.adapter.memory.MemorySignals;
import signaldesk.adapter.memory.MemorySwitches;
import signaldesk.adapter.memory.MemoryTrades;
import signaldesk.adapter.memory.MemoryVenueSettings;
import signaldesk.adapter.paper.MemoryPaperStore;
import signaldesk.adapter.paper.PaperBroker;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.desk.Channel;
import signaldesk.desk.PaperSettings;
import signaldesk.executeorder.Budget;
import signaldesk.executeorder.ExecuteOrder;
import signaldesk.executeorder.Limits;
import signaldesk.executeorder.Ports;
import signaldesk.executeorder.Result;
import signaldesk.executeorder.Venues;
import signaldesk.instrument.Money;
import signaldesk.keeppositions.Books;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.port.AlertQueue;
import signaldesk.port.Broker;
import signaldesk.port.Messenger;
import signaldesk.sendalert.alarm.Alarms;

/**
 * A whole desk in memory: webhook, orders, paper venue, books and alerts as they are wired, and a
 * clock that a test moves. The books are written 1.5 s after an order changed.
 *
 * <p>NQ's chart trades NQ on 1001 (1 contract, at the quote), 1002 (2, a tick worse) and 1004 (1),
 * and MNQ on 1003 (5, at the quote); 9999 is configured nowhere. MNQ's own chart trades 3 on 1005.
 * Gold and silver trade on 1001. A side costs 1.40 on NQ, 0.37 on MNQ and 0.50 on the metals.
 */
final class TradingDesk {
  private static final Duration UNTIL_BOOKED = Duration.ofMillis(1500);
  private static final Duration BUDGET = Duration.ofSeconds(12);

  final Ticking time;
  final AlertsFifo alerts;
  final MemoryChannels channels =
      new MemoryChannels(
          new Channel("premium", Channel.Kind.WEBHOOK, null, List.of("NQ1!", "MNQ1!"), false));
  final MemoryMarks marks = new MemoryMarks();
  final MemoryOrders orders = new MemoryOrders();
  final MemoryOrderQueue orderQueue = new MemoryOrderQueue();
  final List<Raised> raised = new ArrayList<>();
  final List<String> parked = new ArrayList<>();
  Consumer<String> park = parked::add;
  final Set<String> refused = new HashSet<>(Set.of("1004"));

  final MemorySignals signals = new MemorySignals();
  final MemoryTrades trades = new MemoryTrades();
  final MemoryAccounts accounts = new MemoryAccounts(Configured.accounts());
  private final Webhook webhook;
  private final Books books;
  private final ExecuteOrder executeOrder;
  private final SendAlertHandler sendAlert;
  private final Map<String, Order> seen = new TreeMap<>();
  private final TreeMap<Instant, List<Runnable>> bookings = new TreeMap<>();
  private int executed;

  TradingDesk(Instant start, Messenger messenger) {
    time = new Ticking(start);
    alerts = new AlertsFifo(time);
    webhook =
        new Webhook(
            Configured.hooks(),
            signals,
            orderQueue,
            alerts,
            new MemoryRefusals(),
            time.withZone(ZoneOffset.UTC));
    books = new Books(orders, new MemoryPositions(), trades, alerts);
    Map<String, Broker> brokers = Map.of("exact", venue(0), "rough", venue(1));
    executeOrder =
        new ExecuteOrder(
            new Ports(
                orders,
                accounts,
                new MemorySwitches(),
                Venues.free(brokers),
                time,
                Limits.standard()));
    sendAlert = handler(messenger, alerts);
  }

  /** The alerts' function over this desk. */
  SendAlertHandler handler(Messenger messenger, AlertQueue queue) {
    return new SendAlertHandler(
        Wiring.of(
            new Ledger(signals, orders, trades, accounts),
            channels,
            messenger,
            marks,
            queue,
            (_, _, body) -> park.accept(body),
            new Heard(),
            alerts,
            time,
            new Random(4)));
  }

  /** A signal comes in and is traded; the status answered. */
  int signal(String hook, String symbol, String direction, String comment, String price) {
    return post(hook, symbol, direction, comment, price, time.instant());
  }

  int post(
      String hook, String symbol, String direction, String comment, String price, Instant fired) {
    int status = webhook.post(hook, body(symbol, direction, comment, price, fired));
    alerts.runUntil(time.instant(), sendAlert); // the first look comes before the orders are done
    execute();
    return status;
  }

  /** What a chart sends. */
  static String body(String symbol, String direction, String comment, String price, Instant fired) {
    return """
    {"text": "%s %s", "direction": "%s", "comment": "%s", "timeframe": "5", \
    "time_Of_Message": "%s", "symbol": "%s", "price": %s}\
    """
        .formatted(symbol.replace("1!", ""), comment, direction, comment, fired, symbol, price);
  }

  /** Lets time pass: books are written and alerts sent as they come due. */
  void runUntil(Instant end) {
    while (!bookings.isEmpty() && !bookings.firstKey().isAfter(end)) {
      alerts.runUntil(bookings.firstKey(), sendAlert);
      bookings.pollFirstEntry().getValue().forEach(Runnable::run);
    }
    alerts.runUntil(end, sendAlert);
  }

  /** An order that no signal asked for, straight to the venue. */
  void close(OrderRequest request) {
    run(request);
    stream();
  }

  private void execute() {
    List<OrderRequest> messages = orderQueue.messages();
    messages.subList(executed, messages.size()).forEach(this::run);
    executed = messages.size();
    stream();
  }

  private void run(OrderRequest request) {
    Result result = executeOrder.handle(request, 1, Budget.of(time, BUDGET));
    if (result instanceof Result.ComeBack(Duration _, String reason)) {
      throw new AssertionError(request + " waits: " + reason);
    }
  }

  /** What changed goes to the books, later. */
  private void stream() {
    for (Order order : orders.all()) {
      String key = order.request().accountId() + "/" + order.request().orderId();
      Order before = seen.put(key, order);
      if (!order.equals(before)) {
        bookings
            .computeIfAbsent(time.instant().plus(UNTIL_BOOKED), _ -> new ArrayList<>())
            .add(() -> books.book(before, order));
      }
    }
  }

  private Broker venue(long slippage) {
    Map<String, Money> fees = new HashMap<>();
    fees.put("NQ1!", Money.ofDollars(new BigDecimal("1.40")));
    fees.put("MNQ1!", Money.ofDollars(new BigDecimal("0.37")));
    fees.put("MGC1!", Money.ofDollars(new BigDecimal("0.50")));
    fees.put("SIL1!", Money.ofDollars(new BigDecimal("0.50")));
    return new Refusing(
        new PaperBroker(
            new MemoryPaperStore(),
            new MemoryVenueSettings(new PaperSettings(slippage, fees)),
            time),
        refused::contains);
  }

  /** Hears what is raised. */
  private final class Heard implements Alarms {
    @Override
    public void raised(Raised message, Instant now) {
      raised.add(message);
    }

    @Override
    public void watch(Watch message, Instant now) {}
  }
}
