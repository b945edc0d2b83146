package signaldesk.adapter.sqs;

/**
 * A message body that nobody can read; reading it again will not help. What it says names fields,
 * never their content.
 */
public final class BadMessage extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  BadMessage(String message) {
    super(message);
  }
}
