package signaldesk.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import signaldesk.desk.Refusal;

/** Refused requests of known hooks. */
public interface Refusals {
  /** For how long; older ones may be gone. */
  Duration KEPT = Duration.ofDays(30);

  void keep(Refusal refusal);

  /** A page, newest first, older than {@code before} (exclusive; empty for the first page). */
  Page<Refusal> ofHook(String hook, int limit, String before);

  /**
   * The hook's refusals from {@code from} on and before {@code to}, newest first, no more than
   * {@code limit}.
   */
  List<Refusal> between(String hook, Instant from, Instant to, int limit);
}
