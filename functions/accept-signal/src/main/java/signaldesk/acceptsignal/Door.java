package signaldesk.acceptsignal;

import java.util.Optional;
import signaldesk.adapter.lambda.FieldError;
import signaldesk.adapter.lambda.Token;
import signaldesk.desk.Hook;
import signaldesk.port.Hooks;

/** Who may call: a token that opens the hook, then an address on the hook's list. */
final class Door {
  private Door() {}

  /** The hook this token opens. */
  static Optional<Hook> open(Hooks hooks, String shown, String sourceIp) {
    Token token = new Token(shown);
    return hooks
        .byTokenDigest(token.digest())
        .filter(hook -> token.isOneOf(hook.tokenDigests()))
        .filter(_ -> token.isUsableFrom(sourceIp));
  }

  /** What is wrong with the caller's address: the connection's own, never what a header claims. */
  static Optional<FieldError> senderError(Hook hook, String sourceIp) {
    if (hook.senders().isEmpty() || hook.senders().contains(sourceIp)) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldError(
            "sender",
            "sender_not_allowed",
            "%s is not on this hook's list; add it to the hook's senders if it is yours"
                .formatted(sourceIp)));
  }
}
