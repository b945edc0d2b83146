package signaldesk.adapter.aws;

import org.jspecify.annotations.Nullable;

/**
 * A call of AWS that was not answered, or refused for a reason that no caller expects. Where no
 * answer came, it may have been done all the same. Its message names the call and the trouble,
 * never what was sent.
 */
public final class CallFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param operation such as {@code PutItem}
   * @param trouble the service's error code, or what kind of failure kept the answer away
   */
  public CallFailed(String operation, String trouble, @Nullable Throwable cause) {
    super(operation + ": " + trouble, cause);
  }
}
