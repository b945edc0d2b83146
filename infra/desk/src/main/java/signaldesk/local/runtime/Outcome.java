package signaldesk.local.runtime;

import java.time.Duration;

/** What became of one invocation. */
public sealed interface Outcome {
  /** The function returned; its answer as JSON. */
  record Answered(String json) implements Outcome {}

  /** The function threw, or its process died; why, as the runtime put it. */
  record Failed(String error) implements Outcome {}

  /** The function was still at it after its timeout, and its process was killed. */
  record TimedOut(Duration after) implements Outcome {}
}
