package signaldesk.adapter.alerts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signaldesk.adapter.http.Address;
import signaldesk.desk.Channel;
import signaldesk.digest.Sha256;

/** What is sent to a chat; nothing where the secret is none. */
final class Requests {
  /**
   * Which form of its interface Whop is asked for (docs.whop.com, "Versioning"): without it, the
   * key's own would count, and change under us.
   */
  static final String WHOP_VERSION = "2026-06-09";

  private static final JsonFactory JSON = new JsonFactory();

  /** What a header can carry. */
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

  private Requests() {}

  /** Whop's REST interface; it shows a text once for one idempotency key. */
  static Optional<HttpRequest> whop(URI base, String key, Channel channel, String id, String text) {
    String to = channel.to();
    if (!KEY.matcher(key).matches() || to == null) {
      return Optional.empty();
    }
    return Address.read(base + "/messages")
        .map(address ->
            json(address)
                .header("Authorization", "Bearer " + key)
                .header("Api-Version-Date", WHOP_VERSION)
                .header("Idempotency-Key", Sha256.hex(channel.name() + "\n" + id))
                .POST(BodyPublishers.ofString(whopBody(to, Content.of(text))))
                .build());
  }

  /** A webhook as Discord has it; it answers when the message is saved, and pings nobody. */
  static Optional<HttpRequest> webhook(String secret, String text) {
    return Address.read(secret)
        .flatMap(Requests::waiting)
        .map(address ->
            json(address).POST(BodyPublishers.ofString(webhookBody(Content.of(text)))).build());
  }

  /** The same with {@code wait=true}, so that the answer says whether the message was saved. */
  private static Optional<URI> waiting(URI address) {
    String query = address.getRawQuery();
    String others =
        Stream.concat(
                query == null
                    ? Stream.of()
                    : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.isEmpty() && !part.startsWith("wait=")),
                Stream.of("wait=true"))
            .collect(Collectors.joining("&"));
    String whole = address.toString();
    int end = whole.indexOf('?');
    return Address.read((end < 0 ? whole : whole.substring(0, end)) + "?" + others);
  }

  private static HttpRequest.Builder json(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("User-Agent", "signal-desk");
  }

  private static String whopBody(String to, String content) {
    return written(json -> {
      json.writeStringField("channel_id", to);
      json.writeStringField("content", content);
    });
  }

  private static String webhookBody(String content) {
    return written(json -> {
      json.writeStringField("content", content);
      json.writeObjectFieldStart("allowed_mentions");
      json.writeArrayFieldStart("parse");
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static String written(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a StringWriter does not fail
    }
    return text.toString();
  }
}
