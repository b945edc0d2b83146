package signaldesk.executeorder;

import signaldesk.order.Leg;

/** How a broker's refusal reads in a reason. */
final class Words {
  private Words() {}

  /** What the broker ended before all of it was filled. */
  static String cutShort(long filled, Leg leg, String message) {
    return filled == 0
        ? message
        : "%d of %d filled: %s".formatted(filled, leg.contracts(), message);
  }

  static String refused(String code, String message) {
    return message.isEmpty() ? code : code + ": " + message;
  }
}
