package signaldesk.adapter.projectx;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.projectx.code.Codes;
import signaldesk.adapter.projectx.code.LoginCode;
import signaldesk.adapter.projectx.code.ValidateCode;
import signaldesk.port.Allowance.Urgency;

/** The venue's two calls that give a token; they count against the owner's allowance too. */
final class Logins {
  private static final Duration MOST = Duration.ofSeconds(4);

  /** The old token serves meanwhile, and an order may be waiting for it. */
  private static final Duration MOST_OF_A_REFRESH = Duration.ofSeconds(2);

  private static final Duration LATER = Duration.ofSeconds(2);

  /** What a header takes as it is. */
  private static final Pattern TOKEN = Pattern.compile("[!-~]{1,8192}");

  private final String ownerId;
  private final Line line;
  private final Quota quota;

  Logins(String ownerId, Line line, Quota quota) {
    this.ownerId = ownerId;
    this.line = line;
    this.quota = quota;
  }

  /** What the venue gave. */
  sealed interface Given {
    /** It prints nothing of itself. */
    record Token(String text) implements Given {
      @Override
      public String toString() {
        return "***";
      }
    }

    /** None now; it may give one later. */
    record Later(String reason, Duration after) implements Given {}

    /** None until a human has mended something. */
    record Barred(String reason) implements Given {}
  }

  /** A new session. */
  Given withKey(Credentials credentials, Deadline end) {
    JsonNode body =
        Json.object().put("userName", credentials.userName()).put("apiKey", credentials.apiKey());
    return given(
        "/api/Auth/loginKey", body, null, "token", Urgency.EXIT, end.atMost(MOST), this::barred);
  }

  /** A newer token of the same session. */
  Given inPlaceOf(String token, Deadline end) {
    return given(
        "/api/Auth/validate",
        null,
        token,
        "newToken",
        Urgency.ORDINARY,
        end.atMost(MOST_OF_A_REFRESH),
        code -> later(Codes.name(ValidateCode.class, code)));
  }

  private interface Refusal {
    Given of(int code);
  }

  private Given given(
      String path,
      @Nullable JsonNode body,
      @Nullable String token,
      String field,
      Urgency urgency,
      Duration time,
      Refusal refusal) {
    Duration wait = quota.take(urgency);
    if (wait.isPositive()) {
      return new Given.Later("the requests of owner " + ownerId + " are used up for now", wait);
    }
    return switch (line.post(path, body, token, time)) {
      case Line.Heard.Envelope(JsonNode json) when json.path("success").asBoolean() ->
          Fields.findText(json, field)
              .filter(text -> TOKEN.matcher(text).matches())
              .<Given>map(Given.Token::new)
              .orElseGet(() -> later("an answer without a token"));
      case Line.Heard.Envelope(JsonNode json) -> refusal.of(json.path("errorCode").asInt());
      case Line.Heard.NoSession _ -> later("HTTP 401");
      case Line.Heard.Malformed _ -> token == null ? notLetIn("HTTP 400") : later("HTTP 400");
      case Line.Heard.TooMany(var retryAfter) ->
          new Given.Later(
              "too many requests of owner " + ownerId, quota.tooMany(Urgency.EXIT, retryAfter));
      case Line.Heard.NotReached(String why) -> later(why);
      case Line.Heard.Unreadable(String why) -> later(why);
    };
  }

  /** An unlisted code too: it is nothing that passes, as far as we know. */
  private Given barred(int code) {
    String name = Codes.name(LoginCode.class, code);
    return Codes.find(LoginCode.class, code).equals(Optional.of(LoginCode.UNKNOWN_ERROR))
        ? later(name)
        : notLetIn(name);
  }

  private Given notLetIn(String why) {
    return new Given.Barred("the venue does not let owner %s in: %s".formatted(ownerId, why));
  }

  private Given later(String why) {
    return new Given.Later("no session for owner " + ownerId + ": " + why, LATER);
  }
}
