package signaldesk.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one alert has come on one channel. Its text is kept, so that what is sent again is the
 * same to the letter.
 *
 * @param channel the channel's name
 * @param id the alert's; the same for the same thing to tell
 * @param text what is sent
 * @param since when what it tells happened: it grows stale from there
 * @param tries times that it may have been sent without an answer, the present or next one included
 * @param refusals times that the chat said not now
 * @param sentAt when the chat said that it has it; null before
 */
public record Mark(
    String channel,
    String id,
    String text,
    Instant since,
    State state,
    int tries,
    int refusals,
    @Nullable Instant sentAt) {

  /** Where an alert stands. */
  public enum State {
    /** Decided; not being sent now. */
    READY,
    /** It may have been sent: whoever finds it so does not know. */
    SENDING,
    /** The chat has it. */
    SENT,
    /** It will not be sent, or not again. */
    DROPPED
  }

  /** An alert that is about to be sent for the first time. */
  public static Mark first(String channel, String id, String text, Instant since) {
    return new Mark(channel, id, text, since, State.SENDING, 1, 0, null);
  }

  public boolean over() {
    return state == State.SENT || state == State.DROPPED;
  }

  /** About to be sent once more; after an answer that is no doubtful attempt. */
  public Mark again() {
    return with(State.SENDING, state == State.SENDING ? tries + 1 : tries, refusals);
  }

  /** The chat said not now, and surely does not have it. */
  public Mark refused() {
    return with(State.READY, tries, refusals + 1);
  }

  /** No answer came, and somebody knows it: it may be in the chat all the same. */
  public Mark unanswered() {
    return with(State.READY, tries + 1, refusals);
  }

  /** Put aside: whoever brings it back begins to count anew. */
  public Mark aside() {
    return with(State.READY, 1, 0);
  }

  /** The chat has it since then. */
  public Mark sent(Instant at) {
    return new Mark(channel, id, text, since, State.SENT, tries, refusals, at);
  }

  public Mark dropped() {
    return with(State.DROPPED, tries, refusals);
  }

  private Mark with(State next, int nextTries, int nextRefusals) {
    return new Mark(channel, id, text, since, next, nextTries, nextRefusals, sentAt);
  }
}
