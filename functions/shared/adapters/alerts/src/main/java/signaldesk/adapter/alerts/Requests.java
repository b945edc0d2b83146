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
  private static final JsonFactory JSON = new JsonFactory();

  /** What a header can carry. */
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

  private Requests() {}

  /** A key is good for one text to one chat: with another it would be refused. */
  static String idempotencyKey(Channel channel, String id, int number) {
    String once = channel.name() + "\n" + channel.to() + "\n" + id;
    return Sha256.hex(number == 0 ? once : once + "\n" + number);
  }

  /**
   * Whop's REST interface; it shows a text once for one idempotency key.
   *
   * @param once the idempotency key
   */
  static Optional<HttpRequest> whop(
      Whop whop, String key, Channel channel, String once, String text) {
    String to = channel.to();
    if (!KEY.matcher(key).matches() || to == null) {
      return Optional.empty();
    }
    return Address.read(whop.base() + "/messages")
        .map(address ->
            json(address)
                .header("Authorization", "Bearer " + key)
                .header("Api-Version-Date", whop.version())
                .header("Idempotency-Key", once)
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
