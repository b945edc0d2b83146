package signaldesk.order;

/**
 * What stands in the ledger is not an order: nobody can say what it moved. Reading it again will
 * not help.
 */
public final class UnreadableOrder extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Names the item; its content stays out of the message. */
  public UnreadableOrder(String orderId, Throwable cause) {
    super("order " + orderId + " is unreadable", cause);
  }
}
