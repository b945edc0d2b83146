package signaldesk.alert.outlook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import signaldesk.alert.AlertMessage.OfClose;
import signaldesk.alert.Cause;
import signaldesk.alert.Place;
import signaldesk.alert.Telling;
import signaldesk.alert.Told;
import signaldesk.instrument.Instruments;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;

/** What a channel is told of a close that no signal asked for. */
public final class CloseOutlook {
  /** Accounts that close for the same reason do so together. */
  static final Duration TOGETHER = Duration.ofSeconds(5);

  private static final Outlook LATER = new Outlook.NotYet(Duration.ofSeconds(1));

  private CloseOutlook() {}

  /**
   * What is to be told now.
   *
   * @param orders under the close's order id, of whatever account has one
   * @param trades that they closed, as far as they are booked
   */
  public static Outlook of(OfClose close, List<Order> orders, List<Trade> trades, Instant now) {
    List<Order> mine =
        orders.stream().filter(order -> close.symbol().equals(order.symbol())).toList();
    // Without any order its accounts are still to begin.
    boolean done =
        !mine.isEmpty()
            && mine.stream().allMatch(order -> order.state().ended())
            && SignalFacts.allBooked(mine, trades);
    if (now.isBefore(close.at().plus(done ? TOGETHER : SignalOutlook.EXIT))) {
      return LATER;
    }
    List<Telling> parts =
        Closed.by(Instruments.get(close.symbol()), mine, trades).stream()
            .map(closed -> telling(closed, close.cause()))
            .toList();
    return parts.isEmpty()
        ? new Outlook.Never("nothing was closed")
        : new Outlook.Tell(parts, close.at());
  }

  private static Telling telling(Closed closed, Cause cause) {
    Map<Place, String> values = closed.values();
    values.put(Place.CAUSE, words(cause));
    return new Telling(Told.CLOSED_UNASKED, values);
  }

  private static String words(Cause cause) {
    return switch (cause) {
      case BY_HAND -> "by hand";
      case FLAT_BY -> "flat for the day";
      case LOSS_LIMIT -> "loss limit reached";
    };
  }
}
