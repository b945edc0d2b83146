package signaldesk.adapter.aws;

import org.jspecify.annotations.Nullable;

/** What became of one attempt. */
sealed interface Outcome {
  /**
   * An answer, of whatever kind.
   *
   * @param date the answer's Date header; null without one
   */
  record Reply(int status, @Nullable String date, String body) implements Outcome {}

  /** No answer, or only a part of one; it may have been done all the same. */
  record NoReply(String why) implements Outcome {}
}
