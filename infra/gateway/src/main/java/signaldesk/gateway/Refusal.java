package signaldesk.gateway;

import org.jspecify.annotations.Nullable;

/** The venue does not do it: {@code success: false} with HTTP 200. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int code;
  private final @Nullable Long orderId;

  Refusal(int code, @Nullable String message) {
    this(code, message, null);
  }

  /**
   * @param orderId even of a rejected order
   */
  Refusal(int code, @Nullable String message, @Nullable Long orderId) {
    super(message);
    this.code = code;
    this.orderId = orderId;
  }

  int code() {
    return code;
  }

  @Nullable Long orderId() {
    return orderId;
  }
}
