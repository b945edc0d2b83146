package signaldesk.acceptsignal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import signaldesk.adapter.lambda.FieldError;
import signaldesk.desk.Hook;
import signaldesk.port.Hooks;

/** Who may call: a token that opens the hook, then an address on the hook's list. */
final class Door {
  /** Tokens that everybody can read in the demo desk. */
  private static final String DEMO = "demo-";

  private Door() {}

  /**
   * The hook this token opens. Only its digest is looked up and compared, so that neither the
   * answer nor its time says how near a guess was.
   */
  static Optional<Hook> open(Hooks hooks, String token, String sourceIp) {
    String digest = Digests.hex(Digests.sha256(token.getBytes(UTF_8)));
    return hooks
        .byTokenDigest(digest)
        .filter(hook -> Digests.oneOf(hook.tokenDigests(), digest))
        .filter(_ -> !token.startsWith(DEMO) || isLoopback(sourceIp));
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

  private static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }
}
