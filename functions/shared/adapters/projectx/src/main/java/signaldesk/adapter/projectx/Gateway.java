package signaldesk.adapter.projectx;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signaldesk.port.Allowance.Urgency;

/**
 * One owner at one firm's venue: every request counts against the owner's allowance, carries the
 * owner's session, and ends within a bounded time.
 */
public final class Gateway {
  /** The longest that one call goes on, with a new session and a second try inside. */
  public static final Duration LONGEST = Duration.ofSeconds(8);

  private static final Duration ONE_REQUEST = Duration.ofSeconds(4);

  /** A request is not begun with less: one that is cut off may have been done. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private static final Duration NEXT = Duration.ofSeconds(1);

  /** What may be a key or a token: nothing else that the venue says is so long in one piece. */
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_+/=.~-]{24,}");

  /** A venue that takes not even a new session wants more than a moment. */
  private static final Duration NO_SESSION = Duration.ofSeconds(5);

  private final String ownerId;
  private final Line line;
  private final Session session;
  private final Quota quota;
  private final InstantSource clock;
  private final VenueClock venueClock;

  Gateway(
      String ownerId,
      Line line,
      Session session,
      Quota quota,
      InstantSource clock,
      VenueClock venueClock) {
    this.ownerId = ownerId;
    this.line = line;
    this.session = session;
    this.quota = quota;
    this.clock = clock;
    this.venueClock = venueClock;
  }

  /** Whose it is. */
  public String ownerId() {
    return ownerId;
  }

  /** The venue's time. */
  VenueClock venueClock() {
    return venueClock;
  }

  /** How far the venue's clock is before ours, negative behind; empty if no answer told. */
  public Optional<Duration> ahead() {
    return venueClock.ahead();
  }

  /** Whether looks that may come to nothing should wait for a moment. */
  boolean isTight() {
    return quota.isTight();
  }

  /** Whether the venue answers at all. */
  public boolean ping() {
    return line.ping(ONE_REQUEST);
  }

  /** One request, but for its session. */
  private record Request<T>(
      String path,
      @Nullable JsonNode body,
      Urgency urgency,
      Instant notAfter,
      Function<JsonNode, T> read) {}

  /** Calls the venue, however long its session takes within the longest time. */
  <T> Reply<T> call(
      String path, @Nullable JsonNode body, Urgency urgency, Function<JsonNode, T> read) {
    return call(path, body, urgency, Instant.MAX, read);
  }

  /**
   * Calls the venue; what fits an endpoint is in {@link Calls}.
   *
   * @param notAfter the request goes out by then or not at all
   * @param read takes the answer out of a successful envelope
   */
  <T> Reply<T> call(
      String path,
      @Nullable JsonNode body,
      Urgency urgency,
      Instant notAfter,
      Function<JsonNode, T> read) {
    Deadline end = Deadline.in(LONGEST);
    Request<T> request = new Request<>(path, body, urgency, notAfter, read);
    return switch (allowed(request, end, () -> session.token(end))) {
      case Pass.None(String reason, Duration after) -> new Reply.NotSent<>(reason, after);
      case Pass.Token(String token) ->
          switch (post(request, token, end)) {
            case Line.Heard.NoSession _ -> again(request, token, end);
            case Line.Heard heard -> reply(heard, token, request);
          };
    };
  }

  /** Once, with a new session: what was answered 401 was not done. */
  private <T> Reply<T> again(Request<T> request, String refused, Deadline end) {
    return switch (allowed(request, end, () -> session.after(refused, end))) {
      case Pass.None(String reason, Duration after) -> new Reply.NotSent<>(reason, after);
      case Pass.Token(String token) -> reply(post(request, token, end), token, request);
    };
  }

  private Line.Heard post(Request<?> request, String token, Deadline end) {
    return line.post(request.path(), request.body(), token, end.atMost(ONE_REQUEST));
  }

  /** A token for a request that may go out now; our own tables may be in the way of both. */
  private Pass allowed(Request<?> request, Deadline end, Supplier<Pass> tokens) {
    try {
      Pass pass = tokens.get();
      return pass instanceof Pass.Token ? counted(pass, request, end) : pass;
    } catch (RuntimeException e) {
      return new Pass.None(
          "the session and allowance of owner %s cannot be read: %s"
              .formatted(ownerId, e.getClass().getSimpleName()),
          NEXT);
    }
  }

  private Pass counted(Pass pass, Request<?> request, Deadline end) {
    Duration wait = quota.take(request.urgency());
    if (wait.isPositive()) {
      return new Pass.None("the requests of owner " + ownerId + " are used up for now", wait);
    }
    if (!end.leaves(LEAST)) {
      return new Pass.None("a session of owner " + ownerId + " took long", NEXT);
    }
    return clock.instant().isAfter(request.notAfter())
        ? new Pass.None("its time has passed", Duration.ZERO)
        : pass;
  }

  private <T> Reply<T> reply(Line.Heard heard, String token, Request<T> request) {
    return switch (heard) {
      case Line.Heard.Envelope(JsonNode json) -> {
        quota.taken();
        yield json.path("success").asBoolean() ? done(json, request.read()) : refused(json, token);
      }
      case Line.Heard.NoSession _ ->
          new Reply.NotSent<>("the venue takes no session of owner " + ownerId, NO_SESSION);
      case Line.Heard.TooMany(var retryAfter) ->
          new Reply.NotSent<>(
              "too many requests of owner " + ownerId,
              quota.tooMany(request.urgency(), retryAfter));
      case Line.Heard.NotReached(String why) -> new Reply.NotSent<>(why, NEXT);
      case Line.Heard.Malformed _ -> new Reply.Unclear<>("HTTP 400");
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

  /** The venue's words go into tables and logs; a token or a key that it may quote does not. */
  private static <T> Reply<T> refused(JsonNode json, String token) {
    String message = json.path("errorMessage").asText("").replace(token, "***");
    String clean = SECRET.matcher(message).replaceAll("***");
    return new Reply.Refused<>(json.path("errorCode").asInt(), Fields.shortened(clean));
  }
}
