package signaldesk.servedesk.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.adapter.lambda.Token;
import signaldesk.desk.Reader;
import signaldesk.port.Readers;

/** Tells who is calling by his token. */
public final class Authentication {
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S{1,256}) *");

  private final Readers readers;

  public Authentication(Readers readers) {
    this.readers = readers;
  }

  /**
   * The reader that the {@code Authorization} header names; empty without one, or for a token
   * nobody has.
   */
  public Optional<Reader> reader(HttpRequest http) {
    Matcher bearer = BEARER.matcher(http.headers().getOrDefault("authorization", ""));
    if (!bearer.matches()) {
      return Optional.empty();
    }
    Token token = new Token(bearer.group(1));
    return readers
        .byTokenDigest(token.digest())
        .filter(reader -> token.isOneOf(reader.tokenDigests()))
        .filter(_ -> token.isUsableFrom(http.sourceIp()));
  }
}
