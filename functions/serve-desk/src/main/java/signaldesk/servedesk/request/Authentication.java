package signaldesk.servedesk.request;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.desk.Reader;
import signaldesk.port.Readers;

/** Tells who is calling by his token. Only its SHA-256 is looked up, compared or kept. */
public final class Authentication {
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S{1,256}) *");

  private final Readers readers;

  public Authentication(Readers readers) {
    this.readers = readers;
  }

  /**
   * The reader that the {@code Authorization} header names; empty without one, or for a token
   * nobody has. The demo desk's tokens are printed in its guide, so they are nobody's unless the
   * call comes from this very machine.
   */
  public Optional<Reader> reader(HttpRequest http) {
    Matcher bearer = BEARER.matcher(http.headers().getOrDefault("authorization", ""));
    if (!bearer.matches()
        || (bearer.group(1).startsWith("demo-") && !isLoopback(http.sourceIp()))) {
      return Optional.empty();
    }
    String digest = digest(bearer.group(1));
    return readers.byTokenDigest(digest).filter(reader -> matches(reader, digest));
  }

  private static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }

  /** The store found it by an index; that it is the token's is compared here, in constant time. */
  private static boolean matches(Reader reader, String digest) {
    boolean matches = false;
    for (String known : reader.tokenDigests()) {
      matches |= MessageDigest.isEqual(known.getBytes(US_ASCII), digest.getBytes(US_ASCII));
    }
    return matches;
  }

  private static String digest(String token) {
    try {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
      return HexFormat.of().formatHex(sha256);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java has SHA-256
    }
  }
}
