package signaldesk.executeorder;

import java.time.Duration;
import signaldesk.order.Order;

/** What became of one order message. */
public sealed interface Result {

  /** The order has its end, written now; the message is done. */
  record Ended(Order order) implements Result {}

  /** The order had its end before this delivery; the message is done. */
  record EndedBefore(Order order) implements Result {}

  /**
   * The limit is reached: the order stands as it is, ended or visibly unknown, entries of its
   * account are stopped, and somebody has to look. The message is done.
   */
  record GaveUp(Order order) implements Result {}

  /** The message is to come back after this pause; nothing is lost meanwhile. */
  record ComeBack(Duration pause, String reason) implements Result {}
}
