package signaldesk.adapter.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import signaldesk.digest.Sha256;

/**
 * A token as a caller shows it. Only its digest is ever looked up, compared or kept, so that
 * neither an answer nor its time says how near a guess was.
 */
public final class Token {
  /** Tokens of the demo desk, which everybody can read in its guide. */
  private static final String DEMO = "demo-";

  private final String text;
  private final String digest;

  public Token(String text) {
    this.text = text;
    this.digest = Sha256.hex(text);
  }

  /** Lower-case hex SHA-256. */
  public String digest() {
    return digest;
  }

  /** Whether its digest is one of these; every one is compared, each in the same time. */
  public boolean isOneOf(List<String> digests) {
    boolean found = false;
    for (String known : digests) {
      found |= MessageDigest.isEqual(known.getBytes(UTF_8), digest.getBytes(UTF_8));
    }
    return found;
  }

  /**
   * Whether it may be used from there: a demo token only on the very machine.
   *
   * @param sourceIp the connection's own address, never what a header claims
   */
  public boolean isUsableFrom(String sourceIp) {
    return !text.startsWith(DEMO)
        || sourceIp.startsWith("127.")
        || sourceIp.equals("::1")
        || sourceIp.equals("0:0:0:0:0:0:0:1");
  }
}
