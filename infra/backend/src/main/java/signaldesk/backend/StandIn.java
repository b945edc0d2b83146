package signaldesk.backend;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a {@link Tap} answers itself, because nothing behind it does: S3, with objects that end with
 * it; SSM, with a secret under every name; and the chat whose webhook a channel's secret is. A
 * channel called {@code gone} has lost its webhook, one called {@code strict} takes no message.
 */
public final class StandIn {
  /** The key of every owner whose name at the venue is the owner's id. */
  public static final String API_KEY = "key-of-the-stand-in";

  private static final String OWNERS = "/signaldesk/owners/";
  private static final String CHAT = "/chat/";

  /** An answer; {@code etag} is S3's mark of what stands there now, empty where there is none. */
  record Reply(int status, String etag, String body) {}

  private record Stored(String etag, String body) {}

  private final Map<String, Stored> objects = new HashMap<>();

  /** Which service is called, and how its operation is named. */
  static Exchange asked(String method, URI to, String body) {
    if (to.getPath().startsWith(CHAT)) {
      return new Exchange("Chat", method, body, 0, "");
    }
    String[] path = to.getPath().substring(1).split("/", 2);
    String request = "{\"Bucket\":\"%s\",\"Key\":\"%s\"}".formatted(path[0], path[1]);
    return new Exchange("S3", method.equals("PUT") ? "PutObject" : "GetObject", request, 0, "");
  }

  /** As SSM answers to GetParameter: an owner's key, or the webhook of the channel named last. */
  static Reply secret(String request, URI address) {
    String name = request.replaceAll("(?s).*\"Name\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    String value =
        name.startsWith(OWNERS)
            ? "{\\\"userName\\\":\\\"%s\\\",\\\"apiKey\\\":\\\"%s\\\"}"
                .formatted(name.substring(OWNERS.length()).replaceAll("/.*", ""), API_KEY)
            : address + CHAT + name.substring(name.lastIndexOf('/') + 1);
    String answer =
        "{\"Parameter\":{\"Name\":\"%s\",\"Type\":\"SecureString\",\"Value\":\"%s\",\"Version\":1}}"
            .formatted(name, value);
    return new Reply(200, "", answer);
  }

  /** As Discord answers to a message. */
  static Reply chat(URI to) {
    String path = to.getPath();
    return new Reply(path.endsWith("/gone") ? 404 : path.endsWith("/strict") ? 400 : 204, "", "");
  }

  /** As S3 does, conditions too. */
  synchronized Reply object(
      String operation, URI to, Optional<String> ifMatch, boolean onlyNew, byte[] body) {
    Stored stored = objects.get(to.getPath());
    if (!operation.equals("PutObject")) {
      return stored == null
          ? new Reply(404, "", "<Error><Code>NoSuchKey</Code></Error>")
          : new Reply(200, stored.etag(), stored.body());
    }
    boolean taken = onlyNew && stored != null;
    boolean changed =
        ifMatch.isPresent() && !ifMatch.equals(Optional.ofNullable(stored).map(Stored::etag));
    if (taken || changed) {
      return new Reply(412, "", "<Error><Code>PreconditionFailed</Code></Error>");
    }
    String etag = "\"" + UUID.randomUUID() + "\"";
    objects.put(to.getPath(), new Stored(etag, new String(body, StandardCharsets.UTF_8)));
    return new Reply(200, etag, "");
  }
}
