package signaldesk.pnl;

/** Which way a position stands. */
public enum Direction {
  LONG,
  SHORT;

  /** +1 long, -1 short. */
  public int sign() {
    return this == LONG ? 1 : -1;
  }

  /** The direction of a signed quantity; flat has none and is refused. */
  public static Direction of(long quantity) {
    if (quantity == 0) {
      throw new IllegalArgumentException("flat has no direction");
    }
    return quantity > 0 ? LONG : SHORT;
  }
}
