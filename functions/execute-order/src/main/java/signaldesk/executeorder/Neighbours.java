package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signaldesk.instrument.Instrument;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;

/** The account's other orders around one request, as one query found them. */
record Neighbours(OrderRequest request, List<Order> all) {

  /** The order that this request has become already. */
  Optional<Order> own() {
    return all.stream().filter(this::isOwn).findFirst();
  }

  /**
   * A signal of the same hook, for the same instrument, that fired later: an entry gives way to
   * any, an exit only to an entry that did not itself come to nothing. NQ and MNQ are two books:
   * neither overtakes the other.
   */
  Optional<Order> overtaking(Instrument traded) {
    return others()
        .filter(order -> order.request().hook().equals(request.hook()))
        .filter(order -> isAbout(order, traded))
        .filter(order -> order.request().firedAt().isAfter(request.firedAt()))
        .filter(order -> request.target().isEntry() || overtakesExit(order))
        .findFirst();
  }

  /** An order on one of these instruments, claimed after {@code since}, that may be live. */
  Optional<Order> live(List<Instrument> instruments, Instant since) {
    Set<String> symbols = symbols(instruments);
    return others()
        .filter(order -> order.state().live() && order.since().isAfter(since))
        .filter(order -> isOn(order, symbols))
        .findFirst();
  }

  /** The broker's ids of every order that another order has booked. */
  Set<String> bookedElsewhere() {
    return others()
        .flatMap(order -> order.legs().stream())
        .flatMap(leg -> leg.claimedIds().stream())
        .collect(Collectors.toSet());
  }

  /**
   * How much longer the broker's positions may not show what another order on one of these
   * instruments did.
   *
   * @param settleTime how long after a write a read may not show it
   */
  Duration unsettled(List<Instrument> instruments, Instant now, Duration settleTime) {
    Set<String> symbols = symbols(instruments);
    return others()
        .filter(order -> !order.legs().isEmpty() && isOn(order, symbols))
        .map(order -> Duration.between(now, last(order).plus(settleTime)))
        .max(Comparator.naturalOrder())
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  /**
   * When it was this request's turn: nothing is tried for it while one that was accepted before it
   * goes on.
   *
   * @param goesOnFor how long one that is live may have been tried
   */
  Instant turn(Duration goesOnFor) {
    return others()
        .filter(order -> order.request().acceptedAt().isBefore(request.acceptedAt()))
        .map(order -> order.state().live() ? order.since().plus(goesOnFor) : last(order))
        .filter(request.acceptedAt()::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(request.acceptedAt());
  }

  private static Instant last(Order order) {
    return order.changes().getLast().at();
  }

  private static Set<String> symbols(List<Instrument> instruments) {
    return instruments.stream().map(Instrument::symbol).collect(Collectors.toSet());
  }

  private static boolean isOn(Order order, Set<String> symbols) {
    return symbols.contains(Objects.requireNonNullElse(order.symbol(), ""));
  }

  private Stream<Order> others() {
    return all.stream().filter(order -> !isOwn(order));
  }

  private boolean isOwn(Order order) {
    return order.request().orderId().equals(request.orderId());
  }

  /** One that ended before it was known what it trades is told by its chart. */
  private boolean isAbout(Order order, Instrument traded) {
    return order.symbol() == null
        ? order.request().symbol().equals(request.symbol())
        : order.symbol().equals(traded.symbol());
  }

  /**
   * An exit without a time of its own is as late as its arrival: what was accepted before it came
   * before it, however far ahead the other's clock runs.
   */
  private boolean overtakesExit(Order order) {
    return isStandingEntry(order)
        && (request.hasOwnTime() || order.request().acceptedAt().isAfter(request.acceptedAt()));
  }

  private static boolean isStandingEntry(Order order) {
    return order.request().target().isEntry()
        && (order.state().live()
            || order.state() == OrderState.FILLED
            || order.state() == OrderState.UNCHANGED
            || !order.fills().isEmpty());
  }
}
