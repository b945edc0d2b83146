package signaldesk.sendalert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.lambda.InOrder.Outcome;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.adapter.sqs.AlertJson;
import signaldesk.alert.Alarm;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.Mark;
import signaldesk.desk.Channel;
import signaldesk.port.AlertQueue;
import signaldesk.port.Channels;
import signaldesk.port.Marks;
import signaldesk.port.Messenger;
import signaldesk.port.Messenger.Delivery;
import signaldesk.port.Parking;

/**
 * Brings one text to one channel. What is about to be sent is written down before, and what became
 * of it after: whoever finds the first without the second does not know whether the chat has it. A
 * chat that shows nothing twice gets it again. Another one gets it once more after a crash, and a
 * few times more where it was seen not to answer: told twice is better than not told.
 */
record Delivering(
    Channels channels,
    Messenger messenger,
    Marks marks,
    AlertQueue queue,
    Parking parking,
    Patience patience,
    InstantSource clock) {
  /** How often it may have been sent where runs died: once more than once, and no more. */
  private static final int TRIES_OF_RUNS_THAT_DIED = 2;

  /** About half an hour at the head of its channel; then the others behind it get their turn. */
  private static final int ATTEMPTS = 30;

  private static final Duration AGAIN = Duration.ofSeconds(1);

  /**
   * Sends an alert for the first time.
   *
   * @param fresh how long after it happened it may still be told
   */
  Outcome first(Channel channel, AlertMessage message, Mark alert, Duration fresh, Instant now) {
    return deliver(channel, message, null, alert, fresh, now);
  }

  /** Sends one that was begun and is not over, to the letter as it was begun. */
  Outcome again(Channel channel, AlertMessage message, Mark found, Duration fresh, Instant now) {
    return deliver(channel, message, found, found.again(), fresh, now);
  }

  private Outcome deliver(
      Channel channel,
      AlertMessage message,
      @Nullable Mark found,
      Mark next,
      Duration fresh,
      Instant now) {
    if (now.isAfter(since(message, next).plus(fresh))) {
      return drop(next, found, "stale");
    }
    if (found != null && found.tries() + found.refusals() > ATTEMPTS) {
      return giveUp(message, found);
    }
    boolean died = found != null && found.state() == Mark.State.SENDING;
    int most = died ? TRIES_OF_RUNS_THAT_DIED : Patience.TRIES_WITHOUT_ANSWER;
    if (found != null && next.tries() > most && !messenger.deduplicates(channel)) {
      // A trade misleads by the time that somebody has looked at the chat; trouble does not.
      return message instanceof AlertMessage.Notice
          ? giveUp(message, found)
          : drop(next, found, "sent %d times, and no answer".formatted(most));
    }
    if (!marks.put(next, found) && !stands(next)) {
      return new Outcome.Wait(AGAIN); // somebody else has it in hand, or had
    }
    return switch (messenger.send(channel, message.id(), next.text())) {
      case Delivery.Sent() -> {
        marks.put(next.sent(clock.instant()), next);
        log("told", next, null);
        yield new Outcome.Done();
      }
      case Delivery.NotNow(String reason, Duration after, boolean maybeSent) ->
          notNow(channel, next, reason, after, maybeSent);
      case Delivery.Refused(String reason, boolean gone) ->
          refused(channel, message, next, reason, gone, now);
    };
  }

  private Outcome notNow(
      Channel channel, Mark sending, String reason, @Nullable Duration after, boolean maybeSent) {
    Mark failed = maybeSent ? sending.unanswered() : sending.refused();
    marks.put(failed, sending);
    log("not told yet", failed, reason);
    return new Outcome.Wait(
        maybeSent && !messenger.deduplicates(channel)
            ? patience.pauseOfFew(failed)
            : patience.pause(failed, after));
  }

  /** The mark comes last: until it stands, all of this is done again, and does no more. */
  private Outcome refused(
      Channel channel,
      AlertMessage message,
      Mark sending,
      String reason,
      boolean gone,
      Instant now) {
    if (!gone) {
      parking.park(message.group(), message.id(), AlertJson.write(message));
    }
    queue.send(List.of(new AlertMessage.Raised(alarm(channel, sending, reason, gone))));
    if (gone) {
      channels.turnOff(channel.name(), reason, now); // from here on nobody looks at this again
    }
    Log.alarm(
        gone ? "channel switched off" : "alert refused",
        LogField.CHANNEL.of(channel.name()),
        LogField.REASON.of(reason));
    // An alarm is told once its channel is on again; a trade by then is too old.
    marks.put(gone ? sending.refused() : sending.dropped(), sending);
    return new Outcome.Done();
  }

  /** A client that repeats a write whose answer was lost is told that its own stands in the way. */
  private boolean stands(Mark written) {
    return marks.find(written.channel(), written.id()).filter(written::equals).isPresent();
  }

  /** A notice that is queued again, as when its channel is back, is as old as its message. */
  private static Instant since(AlertMessage message, Mark mark) {
    return message instanceof AlertMessage.Notice notice ? notice.at() : mark.since();
  }

  private Outcome giveUp(AlertMessage message, Mark found) {
    parking.park(message.group(), message.id(), AlertJson.write(message));
    Log.alarm(
        "message given up",
        LogField.CHANNEL.of(found.channel()),
        LogField.MESSAGE_ID.of(found.id()),
        LogField.ATTEMPT.of(found.tries() + found.refusals()),
        LogField.REASON.of("the chat does not take it"));
    marks.put(found.aside(), found);
    return new Outcome.Done();
  }

  /** Dated by what was to be told, so that it is the same alarm when it is raised again. */
  private static Alarm alarm(Channel channel, Mark sending, String reason, boolean gone) {
    String text =
        gone
            ? "%s refuses for good (%s) and was switched off. Look at its address or key, then:"
                + " desk alerts on %s"
            : "%s refused an alert (%s). It is with the dead letters of the alerts.";
    return new Alarm(
        gone ? Alarm.Kind.CHANNEL_OFF : Alarm.Kind.DEAD_LETTER,
        gone ? channel.name() : "alerts",
        text.formatted(channel.name(), reason, channel.name()),
        sending.since());
  }

  private Outcome drop(Mark next, @Nullable Mark found, String reason) {
    marks.put(next.dropped(), found);
    log("alert dropped", next, reason);
    return new Outcome.Done();
  }

  private static void log(String event, Mark mark, @Nullable String reason) {
    Log.info(
        event,
        LogField.CHANNEL.of(mark.channel()),
        LogField.MESSAGE_ID.of(mark.id()),
        LogField.ATTEMPT.of(mark.tries() + mark.refusals()),
        LogField.REASON.of(reason));
  }
}
