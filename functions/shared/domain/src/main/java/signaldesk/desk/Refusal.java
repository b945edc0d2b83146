package signaldesk.desk;

import java.time.Instant;
import java.util.List;

/**
 * A request to a known hook that was refused, kept for 30 days so that its sender can find out why.
 *
 * @param status the HTTP status answered
 * @param errors {@code field: message}, without secrets
 * @param codes of the errors, in their order
 * @param excerpt the first characters of the body, the token never among them
 */
public record Refusal(
    String hook,
    Instant at,
    String requestId,
    int status,
    List<String> errors,
    List<String> codes,
    String excerpt) {
  public Refusal {
    errors = List.copyOf(errors);
    codes = List.copyOf(codes);
  }

  /** A refusal whose errors have no codes. */
  public Refusal(
      String hook, Instant at, String requestId, int status, List<String> errors, String excerpt) {
    this(hook, at, requestId, status, errors, List.of(), excerpt);
  }
}
