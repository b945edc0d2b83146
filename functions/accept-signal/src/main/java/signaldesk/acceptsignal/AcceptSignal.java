package signaldesk.acceptsignal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import signaldesk.adapter.lambda.FieldError;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.port.Hooks;

/**
 * The webhook: who calls, then what it says, then once and for all what becomes of it. What is
 * cheap to refuse is refused first; nothing is stored before everything is known to be right.
 */
final class AcceptSignal {
  /** Bytes; alert messages are far smaller. */
  static final int LARGEST_BODY = 8 * 1024;

  private final Hooks hooks;
  private final Intake intake;
  private final RefusalLog refusals;
  private final Clock clock;

  AcceptSignal(Hooks hooks, Intake intake, RefusalLog refusals, Clock clock) {
    this.hooks = hooks;
    this.intake = intake;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Opens the first connection and loads what the first signal needs, while start-up still has the
   * whole processor to itself: most of what the first answer would otherwise wait for. The start
   * counts as answer time, so it waits only so long for a table that does not answer; the first
   * signal will tell.
   */
  void warmUp() {
    Aside.begin(
        "warm-up",
        () -> {
          if (BodyReader.read("{\"price\": 1.5}".getBytes(UTF_8)) instanceof Parsed.Read body) {
            Canonical.signalId("warm-up", body.body());
          }
          Door.open(hooks, "warm-up", "");
        });
  }

  /** Answers a request; whatever keeps it from storing and queueing leaves as an exception. */
  HttpAnswer answer(HttpRequest request) {
    String token = request.pathParameters().getOrDefault("token", "");
    if (!request.path().startsWith("/hooks/") || token.isEmpty()) {
      return Answers.notFound();
    }
    if (!request.method().equals("POST")) {
      return Answers.methodNotAllowed();
    }
    if (tooLarge(request)) {
      return refuseTooLarge(request, token);
    }
    Optional<Call> call = call(request, token);
    if (call.isEmpty()) {
      Log.warn("refused", LogField.STATUS.of(401));
      return Answers.unknownToken();
    }
    return answer(call.get());
  }

  private Optional<Call> call(HttpRequest request, String token) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return Door.open(hooks, token, request.sourceIp())
        .map(hook -> new Call(hook, request, token, now));
  }

  /** Whoever sent it: the token is looked up only to tell its hook's sender later. */
  private HttpAnswer refuseTooLarge(HttpRequest request, String token) {
    FieldError error =
        new FieldError("body", "too_large", "at most " + LARGEST_BODY + " bytes are allowed");
    try {
      call(request, token).ifPresent(known -> refusals.keep(known, 413, List.of(error)));
    } catch (RuntimeException e) {
      Log.failed("refusal not kept", e);
    }
    return Answers.tooLarge(error);
  }

  private HttpAnswer answer(Call call) {
    Optional<FieldError> sender = Door.senderError(call.hook(), call.request().sourceIp());
    if (sender.isPresent()) {
      refusals.keep(call, 403, List.of(sender.get()));
      return Answers.senderNotAllowed(sender.get());
    }
    return switch (parsed(call.request())) {
      case Parsed.Unreadable(var errors) -> invalid(call, errors);
      case Parsed.Read body ->
          switch (SignalReader.read(call.hook(), body.body(), call.at())) {
            case Reading.Refused(var errors) -> invalid(call, errors);
            case Reading.Usable reading -> intake.take(call, body, reading);
          };
    };
  }

  private HttpAnswer invalid(Call call, List<FieldError> errors) {
    List<FieldError> shown =
        errors.stream()
            .map(error ->
                new FieldError(
                    Secrets.hide(error.field(), call.token()),
                    error.code(),
                    Secrets.hide(error.message(), call.token())))
            .toList();
    refusals.keep(call, 400, shown);
    return Answers.invalid(shown);
  }

  private static Parsed parsed(HttpRequest request) {
    byte[] bytes;
    try {
      bytes = request.body();
    } catch (IllegalArgumentException e) {
      return Parsed.Unreadable.because(
          "bad_base64", "the body is said to be Base64 and is not; send the JSON object itself");
    }
    return BodyReader.read(bytes);
  }

  /** Decides most bodies by their length alone, before anything is decoded. */
  private static boolean tooLarge(HttpRequest request) {
    int length = request.rawBody().length();
    if (request.base64()) {
      return length / 4 * 3 - padding(request.rawBody()) > LARGEST_BODY;
    }
    return length > LARGEST_BODY || request.body().length > LARGEST_BODY;
  }

  private static int padding(String base64) {
    return base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  }
}
