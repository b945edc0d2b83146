package signaldesk.signal;

/** Which way contracts change hands; what a signal's {@code direction} says. */
public enum Side {
  BUY,
  SELL;

  /** +1 for a buy, -1 for a sell. */
  public int sign() {
    return this == BUY ? 1 : -1;
  }

  public Side opposite() {
    return this == BUY ? SELL : BUY;
  }

  /** The side that moves a position by this many contracts; zero moves nothing and is refused. */
  public static Side moving(long contracts) {
    if (contracts == 0) {
      throw new IllegalArgumentException("no side moves a position by 0 contracts");
    }
    return contracts > 0 ? BUY : SELL;
  }
}
