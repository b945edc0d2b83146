package signaldesk.signal;

/**
 * What a signal asks every one of its accounts to be (I7): a state, so that asking twice changes
 * nothing.
 */
public enum Target {
  /**
   * Be long by the account's size: {@code buy} with {@code go_long}, or {@code market_position:
   * long}.
   */
  LONG,
  /**
   * Be short by the account's size: {@code sell} with {@code go_short}, or {@code market_position:
   * short}.
   */
  SHORT,
  /** If long, be flat; a short position stays: {@code sell} with {@code exit_long}. */
  NOT_LONG,
  /** If short, be flat; a long position stays: {@code buy} with {@code exit_short}. */
  NOT_SHORT,
  /** Be flat, whatever is held: {@code market_position: flat}. */
  FLAT;

  /** Whether this opens risk. Entries grow stale and can be halted; exits never. */
  public boolean isEntry() {
    return this == LONG || this == SHORT;
  }
}
