package signaldesk.adapter.projectx;

import java.time.Duration;

/** What came of one call of the venue. Only {@link Unclear} may have done something unseen. */
public sealed interface Reply<T> {

  /** The venue did it. */
  record Done<T>(T value) implements Reply<T> {}

  /**
   * The venue did not do it, and says why.
   *
   * @param code in the endpoint's own table
   * @param message the venue's words, which may be none
   */
  record Refused<T>(int code, String message) implements Reply<T> {}

  /** It certainly was not done: no connection, no session, too many requests. */
  record NotSent<T>(String reason, Duration retryAfter) implements Reply<T> {}

  /** It may have been done: no answer, or none that can be read. */
  record Unclear<T>(String reason) implements Reply<T> {}
}
