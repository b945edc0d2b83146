package signaldesk.cli.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import signaldesk.port.SubmitOutcome;

/** What came of a write. */
final class Sent {
  private Sent() {}

  /** A write that throws may have been done all the same. */
  static SubmitOutcome of(Supplier<SubmitOutcome> write) {
    try {
      return write.get();
    } catch (RuntimeException e) {
      return new SubmitOutcome.Unknown(Words.of(e));
    }
  }

  /** Why an order was certainly not done; empty if it was, or may have been. */
  static Optional<String> refused(SubmitOutcome sent) {
    return switch (sent) {
      case SubmitOutcome.Rejected(String code, String message) ->
          Optional.of(message + " (" + code + ")");
      case SubmitOutcome.WrongContract(String code, String message) ->
          Optional.of(message + " (" + code + ")");
      case SubmitOutcome.Barred(String code, String message) ->
          Optional.of(message + " (" + code + ")");
      case SubmitOutcome.NotSent(String reason, Duration _) -> Optional.of(reason);
      case SubmitOutcome.Accepted _,
          SubmitOutcome.Duplicate _,
          SubmitOutcome.AlreadyFlat _,
          SubmitOutcome.Unknown _ ->
          Optional.empty();
    };
  }
}
