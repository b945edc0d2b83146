package signaldesk.pnl;

/**
 * A fill that no book can take: applying it again will not help, and without it the book would be
 * wrong.
 */
public final class Unbookable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says why in our own words; it is logged and shown. */
  public Unbookable(String reason) {
    super(reason);
  }
}
