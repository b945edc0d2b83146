package signaldesk.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Channel;

/** Speaks to chats. */
public interface Messenger {
  /**
   * Sends a text once. It never throws for what the chat did.
   *
   * @param id the same for the same text to the same channel, however often it is sent
   */
  Delivery send(Channel channel, String id, String text);

  /** Whether the chat shows a text once that is sent twice under one id. */
  boolean deduplicates(Channel channel);

  /** What became of it. */
  sealed interface Delivery {
    /** The chat has it. */
    record Sent() implements Delivery {}

    /**
     * Not now.
     *
     * @param after how long the chat wants to be left alone; null if it did not say
     * @param maybeSent whether it may be there all the same: no answer came after it was sent
     */
    record NotNow(String reason, @Nullable Duration after, boolean maybeSent) implements Delivery {}

    /**
     * Never: the same would be refused again.
     *
     * @param channelGone whether everything else would be, too: the address or the key is no longer
     *     good
     */
    record Refused(String reason, boolean channelGone) implements Delivery {}
  }
}
