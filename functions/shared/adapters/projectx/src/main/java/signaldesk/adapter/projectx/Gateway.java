package signaldesk.adapter.projectx;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signaldesk.port.Allowance;
import signaldesk.port.Allowance.Urgency;

/**
 * One owner at one firm's venue: every request counts against the owner's allowance, carries the
 * owner's session, and ends within a bounded time.
 */
public final class Gateway {
  /** The longest that one call goes on, with a new session and a second try inside. */
  public static final Duration LONGEST = Duration.ofSeconds(8);

  private static final Duration ONE_REQUEST = Duration.ofSeconds(4);
  private static final Duration NEXT = Duration.ofSeconds(1);
  private static final Duration NEVER_BEFORE = Duration.ofSeconds(30);

  private final String ownerId;
  private final Line line;
  private final Session session;
  private final Allowance allowance;
  private final Pauses pauses = new Pauses();

  Gateway(String ownerId, Line line, Session session, Allowance allowance) {
    this.ownerId = ownerId;
    this.line = line;
    this.session = session;
    this.allowance = allowance;
  }

  /** Whose it is. */
  public String ownerId() {
    return ownerId;
  }

  /** Whether the venue answers at all. */
  public boolean ping() {
    return line.ping(ONE_REQUEST);
  }

  /**
   * Calls the venue; what fits an endpoint is in {@link Calls}.
   *
   * @param read takes the answer out of a successful envelope
   */
  <T> Reply<T> call(
      String path, @Nullable JsonNode body, Urgency urgency, Function<JsonNode, T> read) {
    long end = System.nanoTime() + LONGEST.toNanos();
    Duration wait = allowance.take(ownerId, urgency);
    if (wait.isPositive()) {
      return new Reply.NotSent<>("the owner's requests are used up for now", wait);
    }
    return switch (session.token(left(end))) {
      case Session.Pass.None(String reason, Duration after) -> new Reply.NotSent<>(reason, after);
      case Session.Pass.Token(String token) ->
          switch (line.post(path, body, token, left(end))) {
            case Line.Heard.NoSession _ -> again(path, body, urgency, token, end, read);
            case Line.Heard heard -> reply(heard, read);
          };
    };
  }

  /** Once, with a new session: what was answered 401 was not done. */
  private <T> Reply<T> again(
      String path,
      @Nullable JsonNode body,
      Urgency urgency,
      String refused,
      long end,
      Function<JsonNode, T> read) {
    if (!(session.after(refused, left(end)) instanceof Session.Pass.Token(String token))) {
      return new Reply.NotSent<>("the session of " + ownerId + " is renewed", NEXT);
    }
    Duration wait = allowance.take(ownerId, urgency);
    if (wait.isPositive() || left(end).compareTo(NEXT) < 0) {
      return new Reply.NotSent<>("the session of " + ownerId + " was renewed", wait);
    }
    return reply(line.post(path, body, token, left(end)), read);
  }

  private <T> Reply<T> reply(Line.Heard heard, Function<JsonNode, T> read) {
    return switch (heard) {
      case Line.Heard.Envelope(JsonNode json) -> {
        pauses.taken();
        yield json.path("success").asBoolean() ? done(json, read) : refused(json);
      }
      case Line.Heard.NoSession _ ->
          new Reply.NotSent<>("the venue takes no session of " + ownerId, NEVER_BEFORE);
      case Line.Heard.TooMany(var retryAfter) -> {
        Duration pause = pauses.tooMany(retryAfter);
        allowance.pause(ownerId, pause);
        yield new Reply.NotSent<>("too many requests of " + ownerId, pause);
      }
      case Line.Heard.NotReached(String why) -> new Reply.NotSent<>(why, NEXT);
      case Line.Heard.Unreadable(String why) -> new Reply.Unclear<>(why);
    };
  }

  private static <T> Reply<T> done(JsonNode json, Function<JsonNode, T> read) {
    try {
      return new Reply.Done<>(read.apply(json));
    } catch (Fields.Unreadable e) {
      return new Reply.Unclear<>(e.what());
    }
  }

  private static <T> Reply<T> refused(JsonNode json) {
    String message = json.path("errorMessage").asText("");
    return new Reply.Refused<>(json.path("errorCode").asInt(), Fields.shortened(message));
  }

  private static Duration left(long end) {
    Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    return left.compareTo(ONE_REQUEST) < 0 ? left : ONE_REQUEST;
  }
}
