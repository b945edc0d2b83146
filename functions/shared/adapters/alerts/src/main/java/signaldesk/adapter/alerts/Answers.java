package signaldesk.adapter.alerts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.http.Http;
import signaldesk.port.Messenger.Delivery;

/**
 * What a chat's answer means; the same for every kind of chat. Of its body only one number is ever
 * looked at.
 */
final class Answers {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,12})?");

  private Answers() {}

  static Delivery of(Http.Reply reply) {
    return switch (reply) {
      case Http.Reply.None(String why, boolean reached) -> new Delivery.NotNow(why, null, reached);
      case Http.Reply.Answered answered -> of(answered);
    };
  }

  private static Delivery of(Http.Reply.Answered answer) {
    int status = answer.status();
    String reason = "HTTP " + status;
    return switch (status) {
      case 429 -> new Delivery.NotNow(reason, pause(answer), false);
      case 408, 409 -> new Delivery.NotNow(reason, null, false);
      case 401, 403, 404 -> new Delivery.Refused(reason, true);
      default -> {
        if (status >= 200 && status < 300) {
          yield new Delivery.Sent();
        }
        // What stands before a chat says these when it did not wait for the chat's own answer.
        boolean maybeSent = status == 502 || status == 504 || (status >= 520 && status <= 524);
        yield status >= 500
            ? new Delivery.NotNow(reason, null, maybeSent)
            : new Delivery.Refused(reason, false);
      }
    };
  }

  /** Whether it says no more than what an earlier request was refused for. */
  static boolean isOldRefusal(Http.Reply reply) {
    return reply instanceof Http.Reply.Answered answer
        && answer.replayed()
        && answer.status() >= 400
        && answer.status() < 500;
  }

  private static @Nullable Duration pause(Http.Reply.Answered answer) {
    return answer
        .retryAfter()
        .flatMap(Answers::seconds)
        .or(() -> retryAfter(answer.body()).flatMap(Answers::seconds))
        .orElse(null);
  }

  private static Optional<Duration> seconds(String text) {
    return SECONDS.matcher(text.strip()).matches()
        ? Optional.of(Duration.ofNanos(new BigDecimal(text.strip()).movePointRight(9).longValue()))
        : Optional.empty();
  }

  /** The number under {@code retry_after}, if the body is an object that has it. */
  private static Optional<String> retryAfter(String body) {
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean it = json.currentName().equals("retry_after");
        JsonToken value = json.nextToken();
        if (it) {
          return value.isNumeric() ? Optional.of(json.getText()) : Optional.empty();
        }
        json.skipChildren();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // no JSON, or cut off: then it named no pause
    }
  }
}
