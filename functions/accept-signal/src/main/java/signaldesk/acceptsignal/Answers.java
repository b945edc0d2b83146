package signaldesk.acceptsignal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import signaldesk.adapter.lambda.FieldError;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.Problem;
import signaldesk.signal.Signal;

/** Every answer of the webhook. TradingView sends again after a 503, and after nothing else. */
final class Answers {
  /** TradingView's own pause before it sends again, in seconds. */
  private static final String RETRY_AFTER = "5";

  private Answers() {}

  /** Stored, and every order queued by this very delivery. */
  static HttpAnswer accepted(Signal signal) {
    return HttpAnswer.json(
        202,
        json -> {
          head(json, signal, "accepted");
          json.writeNumberField("accounts", signal.accountIds().size());
          json.writeArrayFieldStart("warnings");
          for (String warning : signal.warnings()) {
            json.writeString(warning);
          }
          json.writeEndArray();
        });
  }

  /** Wholly queued before. */
  static HttpAnswer duplicate(Signal signal) {
    return HttpAnswer.json(200, json -> head(json, signal, "duplicate"));
  }

  /** An entry past its age. */
  static HttpAnswer expired(Signal signal) {
    return HttpAnswer.json(200, json -> head(json, signal, "expired"));
  }

  /** The body or its fields; all errors at once. */
  static HttpAnswer invalid(List<FieldError> errors) {
    String detail =
        errors.size() == 1
            ? "1 error; nothing was traded"
            : errors.size() + " errors; nothing was traded";
    return HttpAnswer.problem(
        new Problem(400, "invalid-signal", "The signal cannot be used", detail, errors));
  }

  /** The same for every token that opens nothing. */
  static HttpAnswer unknownToken() {
    return HttpAnswer.problem(
        Problem.of(401, "unknown-token", "Unknown hook token", "check the webhook's address"));
  }

  static HttpAnswer senderNotAllowed(FieldError error) {
    return HttpAnswer.problem(
        new Problem(
            403, "sender-not-allowed", "This address may not call the hook", "", List.of(error)));
  }

  static HttpAnswer tooLarge(FieldError error) {
    return HttpAnswer.problem(
        new Problem(413, "too-large", "The body is too large", "", List.of(error)));
  }

  static HttpAnswer notFound() {
    return HttpAnswer.problem(
        Problem.of(404, "not-found", "Nothing here", "signals go to POST /hooks/{token}"));
  }

  static HttpAnswer methodNotAllowed() {
    return HttpAnswer.problem(
            Problem.of(
                405, "method-not-allowed", "Only POST is allowed", "send the signal by POST"))
        .with("allow", "POST");
  }

  /** Not everything is known to be stored and queued; sending again is safe and finishes it. */
  static HttpAnswer tryAgain() {
    return HttpAnswer.problem(
            Problem.of(
                503,
                "try-again",
                "The signal could not be stored and queued in time",
                "send the same body again; what was already done is not done twice"))
        .with("retry-after", RETRY_AFTER);
  }

  private static void head(JsonGenerator json, Signal signal, String status) throws IOException {
    json.writeStringField("signalId", signal.signalId());
    json.writeStringField("status", status);
  }
}
