package signaldesk.servedesk.json;

import java.time.Instant;
import java.util.List;
import signaldesk.desk.Refusal;

/**
 * A request to a hook that was refused.
 *
 * @param status the HTTP status that was answered
 * @param errors {@code field: message}
 * @param excerpt the first characters of what was sent
 */
public record RefusalJson(
    Instant at, String requestId, int status, List<String> errors, String excerpt) {

  public static RefusalJson of(Refusal refusal) {
    return new RefusalJson(
        refusal.at(), refusal.requestId(), refusal.status(), refusal.errors(), refusal.excerpt());
  }
}
