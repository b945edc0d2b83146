package signaldesk.adapter.paper;

import signaldesk.port.Broker.Found;

/**
 * A client order id that was used on an account: for good, and also if the order was refused.
 *
 * @param message why it was refused; else empty
 */
public record Remembered(
    String clientOrderId, String brokerOrderId, Found.Status status, String message) {

  static Remembered filled(String clientOrderId, String brokerOrderId) {
    return new Remembered(clientOrderId, brokerOrderId, Found.Status.FILLED, "");
  }

  static Remembered refused(String clientOrderId, String message) {
    return new Remembered(clientOrderId, "R-" + clientOrderId, Found.Status.REJECTED, message);
  }

  /** Its line on the tape says how much was filled. */
  Found found() {
    return new Found(brokerOrderId, status, 0, message);
  }
}
