package signaldesk.executeorder;

import java.time.Duration;
import signaldesk.port.SubmitOutcome;

/** What can go wrong with one write to a broker. */
enum Fault {
  NONE,
  /** It is done, but the answer never arrives. */
  ANSWER_LOST,
  /** It never arrives, and nobody knows. */
  REQUEST_LOST,
  /** It is on its way for long: it is done only then, and nobody knows. */
  LATE,
  /** It is certainly not done: too many requests. */
  TOO_MANY,
  /** It is done, and the adapter throws, which it must not. */
  THROWN,
  /** The broker refuses it. */
  REFUSED,
  /** The broker refuses the account. */
  BARRED,
  /** The broker refuses the contract. */
  WRONG_CONTRACT;

  /** Whether it gets to the broker while it is waited for. */
  boolean arrives() {
    return this != REQUEST_LOST && this != TOO_MANY && this != LATE;
  }

  /**
   * What is heard of what the broker said.
   *
   * @param sentAwayFor by a broker that has too many requests
   */
  SubmitOutcome heard(SubmitOutcome said, Duration sentAwayFor) {
    return switch (this) {
      case ANSWER_LOST, REQUEST_LOST, LATE -> new SubmitOutcome.Unknown("no answer in time");
      case THROWN -> throw new IllegalStateException("a bug after the call");
      case TOO_MANY -> new SubmitOutcome.NotSent("too many requests", sentAwayFor);
      case NONE, REFUSED, BARRED, WRONG_CONTRACT -> said;
    };
  }
}
