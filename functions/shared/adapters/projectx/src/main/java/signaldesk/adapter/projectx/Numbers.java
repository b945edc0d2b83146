package signaldesk.adapter.projectx;

import java.time.Duration;
import java.util.Comparator;
import signaldesk.adapter.projectx.Rows.VenueOrder;
import signaldesk.port.Broker;
import signaldesk.port.Broker.Found;
import signaldesk.signal.Side;

/** What the venue's numbers mean; one that is not listed is never taken for another. */
final class Numbers {
  /** Ids are whole numbers that grow; compared as such, counted with never. */
  static final Comparator<String> IDS =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private static final int BUY = 0;
  private static final int SELL = 1;
  private static final int MARKET = 2;
  private static final int OPEN = 1;
  private static final int CANCELLED = 3;
  private static final int EXPIRED = 4;
  private static final int REJECTED = 5;
  private static final int PENDING = 6;
  private static final int SUSPENDED = 8;
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private Numbers() {}

  static int of(Side side) {
    return side == Side.BUY ? BUY : SELL;
  }

  static Side side(int number) {
    return switch (number) {
      case BUY -> Side.BUY;
      case SELL -> Side.SELL;
      default -> throw new Broker.Unavailable("the venue names a side " + number, AGAIN);
    };
  }

  static boolean isMarket(VenueOrder order) {
    return order.type() == MARKET;
  }

  /** Whether it may still be filled, a bracket's child that waits for its parent too. */
  static boolean waits(VenueOrder order) {
    return order.status() == OPEN || order.status() == PENDING || order.status() == SUSPENDED;
  }

  /** A state that is not listed is one in which it may be live. */
  static Found.Status status(VenueOrder order) {
    if (order.filled() >= order.size()) {
      return Found.Status.FILLED;
    }
    return words(order).isEmpty() ? Found.Status.WORKING : Found.Status.REJECTED;
  }

  /** How the venue ended it before it was wholly filled; empty if it did not. */
  static String words(VenueOrder order) {
    return switch (order.status()) {
      case CANCELLED -> "the venue cancelled it";
      case EXPIRED -> "it expired at the venue";
      case REJECTED -> "the venue rejected it";
      default -> "";
    };
  }
}
