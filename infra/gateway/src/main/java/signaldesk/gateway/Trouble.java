package signaldesk.gateway;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that goes wrong with one request. */
public sealed interface Trouble {
  /** It is done, and the connection breaks before the answer. */
  record DoneAndDropped() implements Trouble {}

  /** It is done; no answer comes until the gateway is closed. */
  record DoneAndHangs() implements Trouble {}

  /** Nothing is done, and the connection breaks. */
  record Dropped() implements Trouble {}

  /** Nothing is done; no answer comes until the gateway is closed. */
  record Hangs() implements Trouble {}

  /**
   * It is not done: HTTP 429.
   *
   * @param retryAfter that header; null for none
   */
  record TooMany(@Nullable String retryAfter) implements Trouble {}

  /** It is not done: this HTTP status, and a body that is no envelope. */
  record Status(int status) implements Trouble {}

  /** It is done; the answer is HTTP 200 and cannot be read. */
  record DoneAndGarbled() implements Trouble {}

  /** It is not done, and the envelope says so. */
  record Refused(int code, @Nullable String message, Optional<Long> orderId) implements Trouble {
    public Refused(int code, @Nullable String message) {
      this(code, message, Optional.empty());
    }
  }

  /** It is done, and the envelope says all the same: code 6, pending, or 7, unknown. */
  record DoneAndSaid(int code, @Nullable String message) implements Trouble {}
}
