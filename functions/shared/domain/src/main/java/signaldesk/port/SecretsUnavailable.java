package signaldesk.port;

/** The place where secrets are kept did not answer. Its message names the place, never a secret. */
public final class SecretsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SecretsUnavailable(String message) {
    super(message);
  }
}
