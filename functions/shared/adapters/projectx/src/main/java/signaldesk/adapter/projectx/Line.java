package signaldesk.adapter.projectx;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.http.Address;
import signaldesk.adapter.http.Http;

/**
 * One request to one firm's venue, and what its answer is on the face of it. Refusals of business
 * come with HTTP 200; only a whole envelope is an answer.
 */
final class Line {
  private final Http http;
  private final InstantSource clock;
  private final VenueClock venueClock;
  private final URI api;
  private final String base;

  /**
   * @throws IllegalArgumentException if the address is neither HTTPS nor this machine; the message
   *     does not quote it
   */
  Line(URI api, Http http, InstantSource clock, VenueClock venueClock) {
    this.api =
        Address.read(api.toString())
            .orElseThrow(() -> new IllegalArgumentException("a venue is reached by HTTPS only"));
    this.base = api.toString().replaceFirst("/+$", "");
    this.http = http;
    this.clock = clock;
    this.venueClock = venueClock;
  }

  /** What came back. */
  sealed interface Heard {
    /** An envelope: what the venue did or did not do. It may hold a token, and prints nothing. */
    record Envelope(JsonNode json) implements Heard {
      @Override
      public String toString() {
        return "***";
      }
    }

    /** The token is missing, expired or not known. */
    record NoSession() implements Heard {}

    /**
     * Too many requests; nothing was done.
     *
     * @param retryAfter that header as it is
     */
    record TooMany(Optional<String> retryAfter) implements Heard {}

    /** Nothing was sent. */
    record NotReached(String why) implements Heard {}

    /** The venue calls the request itself wrong: HTTP 400. */
    record Malformed() implements Heard {}

    /** It may have come through: no answer, or one that is none. */
    record Unreadable(String why) implements Heard {}
  }

  /** Where it leads. */
  URI venue() {
    return api;
  }

  Heard post(String path, @Nullable JsonNode body, @Nullable String token, Duration time) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .POST(
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    Instant sent = clock.instant();
    Http.Reply reply = http.send(request.build(), time);
    if (reply instanceof Http.Reply.Answered answered) {
      venueClock.heard(answered.date(), sent, clock.instant());
    }
    return heard(reply);
  }

  /** Whether the venue is up; it asks for no session. */
  boolean ping(Duration time) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/Status/ping")).build();
    return http.send(request, time) instanceof Http.Reply.Answered answered
        && answered.status() == 200;
  }

  private static Heard heard(Http.Reply reply) {
    return switch (reply) {
      case Http.Reply.None(String why, boolean reached) ->
          reached ? new Heard.Unreadable(why) : new Heard.NotReached(why);
      case Http.Reply.Answered(int status, var retryAfter, var _, var _, String body) ->
          switch (status) {
            case 401 -> new Heard.NoSession();
            case 429 -> new Heard.TooMany(retryAfter);
            case 200 ->
                Json.read(body)
                    .filter(Line::isEnvelope)
                    .<Heard>map(Heard.Envelope::new)
                    .orElseGet(() -> new Heard.Unreadable("an answer that is none"));
            case 400 -> new Heard.Malformed();
            default -> new Heard.Unreadable("HTTP " + status);
          };
    };
  }

  /** {@code success} and {@code errorCode} say the same, or it is no answer. */
  private static boolean isEnvelope(JsonNode json) {
    JsonNode success = json.path("success");
    JsonNode code = json.path("errorCode");
    return success.isBoolean()
        && code.canConvertToInt()
        && success.asBoolean() == (code.asInt() == 0);
  }
}
