package signaldesk.adapter.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request in the HTTP API's payload format 2.0, read with a pull parser: the typed event costs
 * more of a cold start than all the rest of it.
 *
 * @param method upper case
 * @param path as called; it may hold a token, so it is never logged
 * @param pathParameters what the route's pattern names
 * @param rawQuery undecoded, without the question mark
 * @param headers names in lower case; several of one name joined by commas
 * @param sourceIp the connection's own address, never what a header claims
 * @param requestId the HTTP API's id of this request
 * @param rawBody as the event holds it; empty when there is none
 * @param base64 whether {@code rawBody} is Base64 of the bytes that were sent
 * @param receivedAt when the HTTP API received it, by its own clock; null if the event does not say
 */
public record HttpRequest(
    String method,
    String path,
    Map<String, String> pathParameters,
    String rawQuery,
    Map<String, String> headers,
    String sourceIp,
    String requestId,
    String rawBody,
    boolean base64,
    @Nullable Instant receivedAt) {

  public HttpRequest {
    pathParameters = Map.copyOf(pathParameters);
    headers = Map.copyOf(headers);
  }

  /**
   * Reads the event.
   *
   * @throws IOException if it is none
   */
  public static HttpRequest read(InputStream event) throws IOException {
    return HttpEventReader.read(event);
  }

  /**
   * The body's bytes as sent.
   *
   * @throws IllegalArgumentException if it is said to be Base64 and is not
   */
  public byte[] body() {
    return base64 ? Base64.getDecoder().decode(rawBody) : rawBody.getBytes(UTF_8);
  }

  /**
   * Every value of every query parameter, decoded, in the order sent.
   *
   * @throws IllegalArgumentException for a broken percent escape
   */
  public Map<String, List<String>> query() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        query
            .computeIfAbsent(decoded(name), any -> new ArrayList<>())
            .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
