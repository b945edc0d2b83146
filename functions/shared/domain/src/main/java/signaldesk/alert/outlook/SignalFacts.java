package signaldesk.alert.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.order.Leg;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.signal.Signal;

/**
 * What stands in the ledger and the books of one signal.
 *
 * @param orders of its accounts, those that are decided; others are missing
 * @param trades that its orders closed, as far as they are booked
 */
public record SignalFacts(Signal signal, Words words, List<Order> orders, List<Trade> trades) {
  public SignalFacts {
    orders = List.copyOf(orders);
    trades = List.copyOf(trades);
  }

  /** Where a trade is to be looked for. */
  public record Day(String accountId, LocalDate day) {}

  /**
   * On which trading days of which accounts these orders closed something.
   *
   * @param days what day an instant belongs to
   */
  public static Set<Day> closings(List<Order> orders, TradingDays days) {
    Set<Day> found = new HashSet<>();
    for (Order order : orders) {
      if (Filled.hasClose(order)) {
        String accountId = order.request().accountId();
        Filled.by(order).forEach(fill -> found.add(new Day(accountId, days.of(fill.filledAt()))));
      }
    }
    return found;
  }

  /** The id of its orders. */
  public static String orderId(Signal signal) {
    return OrderRequest.orderId(signal.acceptedAt(), signal.signalId());
  }

  /** Of these orders, those that trade one of these instruments, as far as it is known. */
  public static List<Order> trading(List<String> symbols, List<Order> orders) {
    return orders.stream()
        .filter(order -> order.symbol() != null && symbols.contains(order.symbol()))
        .toList();
  }

  /** Whether one of these symbols is what a chart's stands for, in whatever size. */
  static boolean listsChart(List<String> symbols, String chartSymbol) {
    Optional<String> product = Instruments.tradedFor(chartSymbol).map(Instrument::product);
    return symbols.stream()
        .flatMap(symbol -> Instruments.find(symbol).stream())
        .anyMatch(instrument -> product.filter(instrument.product()::equals).isPresent());
  }

  /**
   * When those of these orders ended that closed something after the signal may have been told of
   * without it, the last at the end.
   */
  public static List<Instant> closedLate(Signal signal, List<Order> orders) {
    return orders.stream()
        .filter(order -> Filled.hasClose(order) && !Filled.by(order).isEmpty())
        .filter(order -> order.state().ended())
        .map(order -> order.changes().getLast().at())
        .filter(at -> at.isAfter(signal.acceptedAt().plus(SignalOutlook.ENTRY)))
        .distinct()
        .sorted()
        .toList();
  }

  /** Orders that ended before it was known what they would trade. */
  List<Order> withoutInstrument() {
    return orders.stream().filter(order -> order.symbol() == null).toList();
  }

  /** Whether it is known of any of them what it trades. */
  boolean someTraded() {
    return orders.stream().anyMatch(order -> order.symbol() != null);
  }

  /** Of these instruments, those that an order trades, in that order. */
  List<Instrument> traded(List<String> symbols) {
    Set<String> found =
        orders.stream().map(Order::symbol).filter(Objects::nonNull).collect(Collectors.toSet());
    return symbols.stream().filter(found::contains).distinct().map(Instruments::get).toList();
  }

  /** Their names; where none is known, what the chart stands for. */
  String named(List<Instrument> instruments) {
    return instruments.isEmpty()
        ? Instruments.tradedFor(signal.symbol()).map(Instrument::cmeRoot).orElse(signal.symbol())
        : instruments.stream().map(Instrument::cmeRoot).collect(Collectors.joining(" + "));
  }

  /** Whether every account has its order. */
  boolean allDecided() {
    return undecided() == 0;
  }

  /** How many accounts have no order, or none that can be read. */
  long undecided() {
    return Math.max(0, signal.accountIds().size() - orders.size());
  }

  /** Whether every trade is in the books that these orders say they closed. */
  boolean allBooked(List<Order> some) {
    return allBooked(some, trades);
  }

  /** The same of any trades. */
  static boolean allBooked(List<Order> some, List<Trade> trades) {
    return some.stream()
        .allMatch(
            order -> Filled.closes(order).stream().allMatch(leg -> isBooked(order, leg, trades)));
  }

  private static boolean isBooked(Order order, Leg leg, List<Trade> trades) {
    return trades.stream()
        .anyMatch(trade ->
            trade.accountId().equals(order.request().accountId())
                && trade.contractId().equals(leg.contract().id()));
  }
}
