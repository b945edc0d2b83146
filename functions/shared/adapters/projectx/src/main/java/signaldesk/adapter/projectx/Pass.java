package signaldesk.adapter.projectx;

import java.time.Duration;

/** What a request is let in with: a token, or none yet. */
sealed interface Pass {
  /** It prints nothing of itself. */
  record Token(String text) implements Pass {
    @Override
    public String toString() {
      return "***";
    }
  }

  /** There is none now. */
  record None(String reason, Duration retryAfter) implements Pass {}
}
