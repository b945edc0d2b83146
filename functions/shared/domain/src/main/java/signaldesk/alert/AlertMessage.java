package signaldesk.alert;

import java.time.Instant;

/**
 * What goes through the alert queue. What concerns one channel is in that channel's group; what is
 * still to be given to channels is in the group {@link #DESK}.
 */
public sealed interface AlertMessage {
  /** The group of everything that no channel is named for yet; no channel can be called so. */
  String DESK = "desk:alerts";

  /** Keeps order: one message of a group is in work at a time. */
  String group();

  /** The same for the same thing to tell: sent again within the queue's span, it is one message. */
  String id();

  /** Tell a channel what became of a signal. */
  record OfSignal(String channel, String signalId) implements AlertMessage {
    @Override
    public String group() {
      return channel;
    }

    @Override
    public String id() {
      return channel + "#" + signalId;
    }
  }

  /**
   * Tell a channel what became of a signal that closed something after the channel was told of it:
   * once more for each such close, and only if that says something else.
   *
   * @param acceptedAt when the signal was
   * @param at when the last of it ended
   */
  record LateClose(String channel, String signalId, Instant acceptedAt, Instant at)
      implements AlertMessage {
    @Override
    public String group() {
      return channel;
    }

    @Override
    public String id() {
      return channel + "#" + signalId + "#late#" + at.toEpochMilli();
    }
  }

  /**
   * Tell whoever listens that the desk, or a person, closed without a signal.
   *
   * @param signalId stands for the signal in the ids of the orders that closed
   * @param orderId of those orders, one per account
   * @param symbol the instrument traded
   */
  record OfClose(String signalId, String orderId, String symbol, Cause cause, Instant at)
      implements AlertMessage {
    @Override
    public String group() {
      return DESK;
    }

    @Override
    public String id() {
      return "close#" + signalId + "#" + symbol;
    }
  }

  /** The same, for one channel. */
  record CloseFor(String channel, OfClose close) implements AlertMessage {
    @Override
    public String group() {
      return channel;
    }

    @Override
    public String id() {
      return channel + "#" + close.id();
    }
  }

  /** An alarm that somebody noticed; it is told if it does not stand yet. */
  record Raised(Alarm alarm) implements AlertMessage {
    @Override
    public String group() {
      return DESK;
    }

    @Override
    public String id() {
      return "raised#" + alarm.id() + "#" + alarm.since().toEpochMilli();
    }
  }

  /** Look at everything that nobody is woken by; the schedule's message. */
  record Watch(Instant at) implements AlertMessage {
    @Override
    public String group() {
      return DESK;
    }

    @Override
    public String id() {
      return "watch#" + at.toEpochMilli();
    }
  }

  /** A text for one channel, ready to send. */
  record Notice(String channel, String noticeId, String text, Instant at) implements AlertMessage {
    @Override
    public String group() {
      return channel;
    }

    @Override
    public String id() {
      return channel + "#" + noticeId;
    }
  }
}
