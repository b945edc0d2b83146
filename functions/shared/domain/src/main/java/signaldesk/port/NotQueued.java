package signaldesk.port;

/** Not everything is known to be in the queue; sending all again is safe. */
public final class NotQueued extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotQueued(String message) {
    super(message);
  }
}
