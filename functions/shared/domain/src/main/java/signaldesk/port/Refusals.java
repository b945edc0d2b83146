package signaldesk.port;

import signaldesk.desk.Refusal;

/** Refused requests of known hooks. */
public interface Refusals {
  void keep(Refusal refusal);

  /** A page, newest first, older than {@code before} (exclusive; empty for the first page). */
  Page<Refusal> ofHook(String hook, int limit, String before);
}
