package signaldesk.adapter.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import signaldesk.digest.Sha256;

/**
 * AWS's signature, version 4, for the one kind of request there is here: a POST to {@code /}
 * without a query.
 */
final class SigV4 {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private final Credentials credentials;
  private final String scopeEnd;
  private final String region;
  private final String service;
  private volatile @Nullable Key key;

  private static final class Key {
    final String day;
    final byte[] bytes;

    Key(String day, byte[] bytes) {
      this.day = day;
      this.bytes = bytes;
    }
  }

  SigV4(Credentials credentials, String region, String service) {
    this.credentials = credentials;
    this.region = region;
    this.service = service;
    this.scopeEnd = "/" + region + "/" + service + "/aws4_request";
  }

  /**
   * Adds the headers that say when, by which session and with which signature.
   *
   * @param headers those to be signed, by their names in lower case, {@code host} among them
   */
  void sign(SortedMap<String, String> headers, byte[] body, Instant at) {
    String time = time(at);
    headers.put("x-amz-date", time);
    if (credentials.sessionToken() != null) {
      headers.put("x-amz-security-token", credentials.sessionToken());
    }
    StringBuilder request = new StringBuilder("POST\n/\n\n");
    StringBuilder names = new StringBuilder();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      request.append(header.getKey()).append(':').append(header.getValue().strip()).append('\n');
      names.append(names.isEmpty() ? "" : ";").append(header.getKey());
    }
    request
        .append('\n')
        .append(names)
        .append('\n')
        .append(HexFormat.of().formatHex(Sha256.of(body)));

    String day = time.substring(0, 8);
    String scope = day + scopeEnd;
    String hash = Sha256.hex(request.toString());
    byte[] signature = Hmac.of(key(day), ALGORITHM + "\n" + time + "\n" + scope + "\n" + hash);
    headers.put(
        "authorization",
        ALGORITHM
            + " Credential="
            + credentials.accessKeyId()
            + "/"
            + scope
            + ", SignedHeaders="
            + names
            + ", Signature="
            + HexFormat.of().formatHex(signature));
  }

  /** The same for a whole day. */
  private byte[] key(String day) {
    Key known = key;
    if (known == null || !known.day.equals(day)) {
      byte[] ofDay = Hmac.of(("AWS4" + credentials.secretKey()).getBytes(UTF_8), day);
      byte[] ofService = Hmac.of(Hmac.of(ofDay, region), service);
      known = new Key(day, Hmac.of(ofService, "aws4_request"));
      key = known;
    }
    return known.bytes;
  }

  /** {@code 20261123T153000Z}, without the JDK's formatters and all that they load. */
  private static String time(Instant at) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder time = new StringBuilder(16);
    two(time, utc.getYear() / 100);
    two(time, utc.getYear() % 100);
    two(time, utc.getMonthValue());
    two(time, utc.getDayOfMonth());
    two(time.append('T'), utc.getHour());
    two(time, utc.getMinute());
    two(time, utc.getSecond());
    return time.append('Z').toString();
  }

  private static void two(StringBuilder time, int number) {
    time.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
