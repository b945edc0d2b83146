package signaldesk.alert.outlook;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import signaldesk.alert.Place;
import signaldesk.alert.text.Figures;
import signaldesk.instrument.Instrument;
import signaldesk.order.Order;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Trade;

/**
 * What was closed on one side of one instrument.
 *
 * @param trades as the books have them
 * @param orders that filled a close of this side, whether the books have it or not
 * @param meant how many accounts were to close
 */
record Closed(
    Instrument instrument, Direction side, List<Trade> trades, List<Order> orders, long meant) {

  /**
   * Both sides, long first; a side that nothing was closed on is left out.
   *
   * @param orders of this instrument
   * @param trades that the orders of a signal closed, of all instruments
   */
  static List<Closed> by(Instrument instrument, List<Order> orders, List<Trade> trades) {
    return Stream.of(Direction.values())
        .map(side -> of(instrument, side, orders, trades))
        .filter(closed -> !closed.trades.isEmpty() || !closed.orders.isEmpty())
        .toList();
  }

  private static Closed of(
      Instrument instrument, Direction side, List<Order> orders, List<Trade> trades) {
    return new Closed(
        instrument,
        side,
        trades.stream()
            .filter(trade -> trade.symbol().equals(instrument.symbol()))
            .filter(trade -> trade.direction() == side)
            .toList(),
        orders.stream().filter(order -> hasClosed(order, side)).toList(),
        orders.stream()
            .filter(order -> Filled.wanted(order) && order.held() * side.sign() > 0)
            .count());
  }

  /** What fills the places of its text; without figures where the books have nothing. */
  Map<Place, String> values() {
    Map<Place, String> values = new EnumMap<>(Place.class);
    values.put(Place.INSTRUMENT, instrument.cmeRoot());
    values.put(Place.SIDE, side.name());
    values.put(Place.ACCOUNTS, Figures.accounts(accounts(), Math.max(accounts(), meant)));
    if (!trades.isEmpty()) {
      addFigures(values);
    }
    return values;
  }

  private long accounts() {
    return Stream.concat(
            trades.stream().map(Trade::accountId),
            orders.stream().map(order -> order.request().accountId()))
        .distinct()
        .count();
  }

  private void addFigures(Map<Place, String> values) {
    long contracts = sum(Trade::quantity);
    long entry = sum(Trade::entryTicks);
    long exit = sum(Trade::exitTicks);
    BigDecimal earned =
        Averages.points(
            Math.multiplyExact(Math.subtractExact(exit, entry), side.sign()),
            contracts,
            instrument);
    values.put(
        Place.ENTRY, Figures.price(Averages.points(entry, contracts, instrument), instrument));
    values.put(Place.EXIT, Figures.price(Averages.points(exit, contracts, instrument), instrument));
    values.put(Place.POINTS, Figures.points(earned, instrument));
    values.put(Place.GROSS, perContract(trade -> trade.pnl().gross().cents(), contracts));
    values.put(Place.NET, perContract(trade -> trade.pnl().net().cents(), contracts));
    values.put(Place.HELD, Figures.span(held()));
  }

  private String perContract(ToLongFunction<Trade> cents, long contracts) {
    return Figures.earned(Averages.dollars(sum(cents), contracts));
  }

  private Duration held() {
    return trades.stream()
        .map(trade -> Duration.between(trade.entry().opened().at(), trade.closed().at()))
        .reduce(Duration.ZERO, Duration::plus)
        .dividedBy(trades.size());
  }

  private long sum(ToLongFunction<Trade> figure) {
    return trades.stream().mapToLong(figure).reduce(0, Math::addExact);
  }

  private static boolean hasClosed(Order order, Direction side) {
    return Filled.closes(order).stream().anyMatch(leg -> leg.side().sign() == -side.sign());
  }
}
