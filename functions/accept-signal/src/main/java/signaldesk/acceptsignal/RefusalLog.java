package signaldesk.acceptsignal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import signaldesk.adapter.lambda.FieldError;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.desk.Refusal;
import signaldesk.port.Refusals;

/** Keeps why a known hook's call was refused, for whoever set up the alert; without secrets. */
final class RefusalLog {
  private static final int EXCERPT = 500;

  private final Refusals refusals;

  RefusalLog(Refusals refusals) {
    this.refusals = refusals;
  }

  /** Logs and records a refusal. */
  void keep(Call call, int status, List<FieldError> errors) {
    String hook = call.hook().name();
    Log.warn(
        "refused",
        LogField.HOOK.of(hook),
        LogField.STATUS.of(status),
        LogField.CODES.of(errors.stream().map(FieldError::code).toList()),
        LogField.REQUEST_ID.of(call.request().requestId()));
    record(call, status, errors);
  }

  /** Records what its sender should know; failing to never changes the answer. */
  void record(Call call, int status, List<FieldError> errors) {
    String hook = call.hook().name();
    List<String> shown =
        errors.stream()
            .map(error -> Secrets.hide(error.field() + ": " + error.message(), call.token()))
            .toList();
    Refusal refusal =
        new Refusal(
            hook,
            call.at(),
            call.request().requestId(),
            status,
            shown,
            errors.stream().map(FieldError::code).distinct().toList(),
            excerpt(call));
    Aside.run("refusal not kept", () -> refusals.keep(refusal));
  }

  /** The first characters of the body, secrets taken out before anything is cut through. */
  private static String excerpt(Call call) {
    String body;
    try {
      body = new String(call.request().body(), UTF_8);
    } catch (IllegalArgumentException e) {
      body = call.request().rawBody();
    }
    String start = body.substring(0, Math.min(body.length(), AcceptSignal.LARGEST_BODY));
    String hidden = Secrets.hide(start, call.token());
    return hidden.substring(0, Math.min(hidden.length(), EXCERPT));
  }
}
