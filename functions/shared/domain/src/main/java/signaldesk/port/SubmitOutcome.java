package signaldesk.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What we know after sending an order. {@link Unknown} is no failure: the order may be live. */
public sealed interface SubmitOutcome {

  /** The broker took it, under this id where it tells one. Accepted is not filled. */
  record Accepted(@Nullable String brokerOrderId) implements SubmitOutcome {}

  /** The broker refused; the same order would be refused again. */
  record Rejected(String code, String message) implements SubmitOutcome {}

  /**
   * The broker refused because of the contract (not there, or not the active month): with a newly
   * resolved one, under a new id, it may be taken.
   */
  record WrongContract(String code, String message) implements SubmitOutcome {}

  /**
   * The broker takes no orders for this account from us, this one or any other, until somebody has
   * seen to it.
   */
  record Barred(String code, String message) implements SubmitOutcome {}

  /** The position to close was not there: an exit has nothing left to do. */
  record AlreadyFlat() implements SubmitOutcome {}

  /** The client order id was used before on this account: an earlier copy arrived; look it up. */
  record Duplicate() implements SubmitOutcome {}

  /** Certainly not done (no connection, or too many requests); the same order may be sent again. */
  record NotSent(String reason, Duration retryAfter) implements SubmitOutcome {}

  /** No readable answer in time; look the order up before sending anything. */
  record Unknown(String reason) implements SubmitOutcome {}
}
